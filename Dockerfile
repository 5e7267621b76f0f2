# Native AOT needs the linker of the target platform, so this stage runs on that platform: natively, or emulated by
# `docker buildx build --platform linux/amd64,linux/arm64`.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble-aot AS build
ARG TARGETARCH=amd64
WORKDIR /source

# The files that determine the packages are copied first, so that a change of code does not restore the packages again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/Ecs.Emulator.Domain/Ecs.Emulator.Domain.csproj src/Ecs.Emulator.Domain/
COPY src/Ecs.Emulator/Ecs.Emulator.csproj src/Ecs.Emulator/
COPY src/Ecs.Emulator.Server/Ecs.Emulator.Server.csproj src/Ecs.Emulator.Server/
RUN dotnet restore src/Ecs.Emulator.Server --arch "$TARGETARCH"

COPY src src
# Stack traces without method names make the executable 5 % smaller.
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
