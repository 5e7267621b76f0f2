namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>The programs that the tests need.</summary>
internal sealed class Machine
{
    private Machine()
    {
    }

    public ExternalCommand? Node { get; private init; }

    public ExternalCommand? Npm { get; private init; }

    /// <summary>The folder of the clients.</summary>
    public static string NodeFolder { get; } =
        Path.Combine(Repository.Root, "tests", "Ecs.Emulator.Clients.Tests", "node");

    /// <summary>The reason why the tests cannot run on this machine, or null.</summary>
    public string? Lack { get; private init; }

    /// <summary>On a build server a missing program fails the tests; elsewhere they are skipped.</summary>
    public static bool MustHaveAll =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static Machine Inspect()
    {
        var node = ExternalCommand.Find("node");
        var npm = ExternalCommand.Find("npm");
        return new Machine
        {
            Node = node,
            Npm = npm,
            Lack = node is null || npm is null
                ? "The official clients run on Node.js, and node and npm are not both on the PATH."
                : NativePublisher.GivenServer is null && NativePublisher.MissingLinker is { } missing
                    ? $"{missing} Or set {NativePublisher.ServerVariable} to the path of an executable."
                    : null,
        };
    }
}
