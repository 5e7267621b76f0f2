using Ecs.Emulator;
using Ecs.Emulator.Server;
using Ecs.Emulator.Server.Documentation;
using Ecs.Emulator.Server.Logging;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Server.Tls;

return await new CommandLine(ServeAsync, HealthCheck.RunAsync, EnvironmentVariables.OfProcess(), Console.Error)
    .RunAsync(args);

static async Task<int> ServeAsync(ServerOptions options)
{
    using var signals = new StopSignals();
    var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
    builder.AddServerLog(options);
    builder.AddListener(options);
    builder.Services.AddApiDocument();
    builder.Services.AddEcsEmulator(emulator =>
    {
        options.ConfigureLibrary(emulator);
        emulator.Seed = options.ReadSeed();
        emulator.RequireHttps = options.Tls == TlsUse.Only;
        emulator.BrowserPage = ApiDocument.UserInterface;
    });

    await using var app = builder.Build();
    try
    {
        app.UseEcsEmulator();
        app.MapApiDocument();
        app.MapAuthority();
    }
    catch (UnusableOptionException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return CommandLine.BadUsage;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync($"--seed: {exception.Message}");
        return CommandLine.BadUsage;
    }
    catch (InvalidDocumentException exception)
    {
        await Console.Error.WriteLineAsync($"{exception.File ?? $"--seed: {options.Seed}"} cannot be used.");
        await Console.Error.WriteLineAsync(exception.Message);
        return CommandLine.BadUsage;
    }

    var stop = signals.Attach();
    using var portFile = new PortFile(options.PortFile);
    try
    {
        portFile.DeleteOld();
        if (!await app.TryListenAsync(options, stop))
        {
            return CommandLine.CannotListen;
        }

        portFile.Write(app.ListeningAddress().Port);
        app.AnnounceStart(options);
        await app.WaitForShutdownAsync(stop);
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        // The server was stopped during the start.
    }
    catch (UnusableOptionException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return CommandLine.BadUsage;
    }

    return ShutdownResult.ExitCode(app.Services);
}
