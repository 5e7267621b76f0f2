using Ecs.Emulator.Control.StateFiles;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server;

/// <summary>Determines the exit code of a stopped server.</summary>
internal static class ShutdownResult
{
    /// <summary>
    /// Returns 0 only if every background service ran until the shutdown and all changes are in the state file.
    /// </summary>
    /// <param name="services">The services of the stopped host. The log contains the reason of a failure.</param>
    public static int ExitCode(IServiceProvider services)
    {
        var hasFailed = services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Any(service => service.ExecuteTask is { IsFaulted: true });
        return hasFailed || services.GetRequiredService<StateFile>().HasLostChanges ? CommandLine.Failed : 0;
    }
}
