using Ecs.Emulator.Control.State;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server;

/// <summary>How a server that has stopped has stopped.</summary>
internal static class ShutdownResult
{
    /// <summary>
    /// The exit code: 0 only if every part ran until it was told to stop, and all changes are in the state file.
    /// </summary>
    /// <param name="services">The services of the host that has stopped. The log has the reason of a failure.</param>
    public static int ExitCode(IServiceProvider services)
    {
        var hasFailed = services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Any(service => service.ExecuteTask is { IsFaulted: true });
        return hasFailed || services.GetRequiredService<StateFile>().HasLostChanges ? CommandLine.Failed : 0;
    }
}
