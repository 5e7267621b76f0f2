namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>What of the things that these tests need is on this machine.</summary>
internal sealed class Machine
{
    private const string ExecutableVariable = "ECS_EMULATOR_EXECUTABLE";

    private Machine()
    {
    }

    /// <summary>An executable of the emulator that is there already; null where it is to be published.</summary>
    public string? Executable { get; private init; }

    /// <summary>Node.js, which runs the clients.</summary>
    public Command? Node { get; private init; }

    /// <summary>npm, which installs them.</summary>
    public Command? Npm { get; private init; }

    /// <summary>The .NET SDK, which publishes the emulator.</summary>
    public Command? DotNet { get; private init; }

    /// <summary>Where the solution is.</summary>
    public required string Root { get; init; }

    /// <summary>Where the clients are.</summary>
    public string NodeFolder => Path.Combine(Root, "tests", "Ecs.Emulator.Clients.Tests", "node");

    /// <summary>Why the tests cannot run here; null where they can.</summary>
    public string? Lack { get; private init; }

    /// <summary>A build server has to have it all: a lack fails the tests there, and skips them elsewhere.</summary>
    public static bool MustHaveAll =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks around.</summary>
    public static Machine Inspect()
    {
        var executable = Environment.GetEnvironmentVariable(ExecutableVariable) is { Length: > 0 } path
            ? Path.GetFullPath(path)
            : null;
        var node = Command.Find("node");
        var npm = Command.Find("npm");
        var hasLinker = Command.Find("clang") is not null || Command.Find("gcc") is not null;
        return new Machine
        {
            Executable = executable,
            Node = node,
            Npm = npm,
            DotNet = Command.Find("dotnet"),
            Root = FindRoot(),
            Lack = node is null || npm is null
                ? "The official clients run on Node.js, and node and npm are not both on the PATH."
                : executable is null && !hasLinker
                    ? "Publishing the emulator as a native executable takes clang or gcc, and neither is on the PATH; "
                      + $"or let {ExecutableVariable} name an executable."
                    : null,
        };
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecs.Emulator.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException("The tests run outside of the repository that has the clients.");
        }

        return folder.FullName;
    }
}
