using System.Runtime.InteropServices;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>What happens once before the tests: the emulator is published, and the clients are installed.</summary>
internal static class Preparation
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Publishes the emulator as a native executable, unless there is one already; gives its path.</summary>
    public static async Task<string> PublishAsync(Machine machine)
    {
        if (machine.Executable is { } given)
        {
            return File.Exists(given) ? given : throw new FileNotFoundException("There is no such executable.", given);
        }

        // Folders of its own for what lies between source and executable: other projects may be building meanwhile.
        var dotNet = machine.DotNet ?? throw new InvalidOperationException("dotnet is not on the PATH.");
        var output = Path.Combine(machine.Root, "artifacts", "clients-server");
        await dotNet.RunAsync(
            machine.Root,
            Limit,
            "publish",
            Path.Combine("src", "Ecs.Emulator.Server"),
            "--configuration",
            "Release",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path",
            Path.Combine(machine.Root, "artifacts", "clients-build"),
            "--output",
            output,

            // They would live on, with our pipes in their hands.
            "--disable-build-servers");
        return Path.Combine(output, OperatingSystem.IsWindows() ? "Ecs.Emulator.Server.exe" : "Ecs.Emulator.Server");
    }

    /// <summary>Installs the clients as the lock file says, unless that was done since the lock file changed.</summary>
    public static async Task InstallClientsAsync(Machine machine)
    {
        // npm writes this file last.
        var installed = new FileInfo(Path.Combine(machine.NodeFolder, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(machine.NodeFolder, "package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < wanted.LastWriteTimeUtc)
        {
            await machine.Npm!.RunAsync(machine.NodeFolder, Limit, "ci");
        }
    }
}
