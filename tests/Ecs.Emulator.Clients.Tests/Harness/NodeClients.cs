namespace Ecs.Emulator.Clients.Tests.Harness;

internal static class NodeClients
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Installs the clients of the lock file, unless they are installed.</summary>
    public static async Task InstallAsync(Machine machine)
    {
        // npm writes this file last.
        var installed = new FileInfo(Path.Combine(Machine.NodeFolder, "node_modules", ".package-lock.json"));
        var lockFile = new FileInfo(Path.Combine(Machine.NodeFolder, "package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < lockFile.LastWriteTimeUtc)
        {
            await machine.Npm!.RunAsync(Limit, Machine.NodeFolder, "ci");
        }
    }
}
