namespace Ecs.Emulator.TestHarness;

/// <summary>How a server process is started.</summary>
internal sealed record ServerProcessOptions
{
    /// <summary>
    /// The executable; null for the executable of <see cref="NativePublisher.ServerVariable"/> or, if the variable is
    /// not set, the server's assembly beside this program, which <c>dotnet</c> runs.
    /// </summary>
    public string? Executable { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Additional environment variables. The process does not inherit the server's options.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>The whole standard input; null for none.</summary>
    public string? Input { get; init; }

    /// <summary>Whether the standard input stays open, for <see cref="ServerProcess.WriteInputAsync"/>.</summary>
    public bool KeepsInputOpen { get; init; }

    /// <summary>
    /// The file for output and error output, deleted at the end; null for pipes that this program reads. With a file,
    /// no reader takes processor time or slows the process down.
    /// </summary>
    public string? LogFile { get; init; }
}
