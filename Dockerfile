# Native AOT links with the target's own tools, so this stage runs on the platform that the image is for: natively, or
# emulated where `docker buildx build --platform linux/amd64,linux/arm64` asks for both.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble-aot AS build
ARG TARGETARCH=amd64
WORKDIR /source

# What decides the packages comes first, so that a change of code does not restore them again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/Ecs.Emulator.Domain/Ecs.Emulator.Domain.csproj src/Ecs.Emulator.Domain/
COPY src/Ecs.Emulator/Ecs.Emulator.csproj src/Ecs.Emulator/
COPY src/Ecs.Emulator.Server/Ecs.Emulator.Server.csproj src/Ecs.Emulator.Server/
RUN dotnet restore src/Ecs.Emulator.Server --arch "$TARGETARCH"

COPY src src
# Without the names of methods in stack traces, which are a twentieth of the executable.
RUN dotnet publish src/Ecs.Emulator.Server --no-restore --arch "$TARGETARCH" --output /app -p:StackTraceSupport=false \
    && rm -f /app/*.dbg /app/*.pdb /app/*.json

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
COPY --from=build /app /app
ENV ECS_EMULATOR_HOST=0.0.0.0
EXPOSE 4526
USER 1654
HEALTHCHECK --interval=10s --timeout=6s --start-period=2s \
    CMD ["/app/Ecs.Emulator.Server", "healthcheck"]
ENTRYPOINT ["/app/Ecs.Emulator.Server"]
