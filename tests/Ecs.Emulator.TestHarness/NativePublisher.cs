using System.Runtime.InteropServices;

namespace Ecs.Emulator.TestHarness;

/// <summary>Publishes projects as native executables, as users run them.</summary>
internal static class NativePublisher
{
    /// <summary>
    /// The environment variable with the path of an executable of the server that is already published.
    /// </summary>
    public const string ServerVariable = "ECS_EMULATOR_EXECUTABLE";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>Why a native executable cannot be published on this machine; null if it can.</summary>
    public static string? MissingLinker =>
        ExternalCommand.Find("clang") is null && ExternalCommand.Find("gcc") is null
            ? "Publishing a native executable needs clang or gcc, and neither is on the PATH."
            : null;

    /// <summary>The path in <see cref="ServerVariable"/>; null if the variable is not set.</summary>
    public static string? GivenServer =>
        Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>Returns the executable of <see cref="ServerVariable"/>, or publishes the server.</summary>
    /// <param name="area">The folder below <c>artifacts</c>.</param>
    /// <exception cref="HarnessException">There is no such executable, or publishing failed.</exception>
    public static async Task<string> PublishServerAsync(string area)
    {
        if (GivenServer is { } given)
        {
            return File.Exists(given) ? given : throw new HarnessException($"{ServerVariable}: there is no {given}.");
        }

        return await PublishAsync(Path.Combine("src", "Ecs.Emulator.Server"), area, "server");
    }

    /// <summary>Publishes a project and returns the path of its executable.</summary>
    /// <param name="project">The project's folder, relative to the repository.</param>
    /// <param name="area">The folder below <c>artifacts</c>.</param>
    /// <param name="name">The folder of the executable below the area.</param>
    /// <exception cref="HarnessException">Publishing failed.</exception>
    public static async Task<string> PublishAsync(string project, string area, string name)
    {
        var artifacts = Path.Combine(Repository.Root, "artifacts", area);
        var output = Path.Combine(artifacts, name);
        await ExternalCommand.Require("dotnet").RunAsync(
            Limit,
            Repository.Root,
            "publish",
            project,
            "--configuration",
            "Release",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,

            // Separate intermediate files: other projects may be building at the same time.
            "--artifacts-path",
            Path.Combine(artifacts, "build"),
            "--output",
            output,

            // Build servers would outlive this process and keep its pipes open.
            "--disable-build-servers");
        return Path.Combine(output, Path.GetFileName(project) + (OperatingSystem.IsWindows() ? ".exe" : ""));
    }
}
