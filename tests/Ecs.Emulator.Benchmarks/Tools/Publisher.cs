using System.Runtime.InteropServices;

namespace Ecs.Emulator.Benchmarks.Tools;

/// <summary>Publishes the programs that are compared, natively compiled as users run them.</summary>
internal static class Publisher
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>Publishes a project of the solution; gives the path of its executable.</summary>
    /// <param name="project">The project's folder, from the solution's.</param>
    /// <param name="name">What its own folder among the published is called.</param>
    public static async Task<string> PublishAsync(string project, string name)
    {
        Console.WriteLine($"Publishing {project} …");
        var root = FindRoot();
        var output = Path.Combine(root, "artifacts", "benchmarks", name);
        await Tool.RunAsync(
            Tool.Find("dotnet") ?? throw new BenchmarkException("dotnet is not on the PATH."),
            Limit,
            "publish",
            Path.Combine(root, project),
            "--configuration",
            "Release",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,

            // Folders of its own for what lies between source and executable: other projects may be building meanwhile.
            "--artifacts-path",
            Path.Combine(root, "artifacts", "benchmarks", "build"),
            "--output",
            output,

            // They would live on, with our pipes in their hands.
            "--disable-build-servers");
        return Path.Combine(output, Path.GetFileName(project));
    }

    /// <summary>The folder of the solution.</summary>
    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecs.Emulator.sln")))
        {
            folder = folder.Parent
                ?? throw new BenchmarkException("The comparison runs outside of the repository whose programs it compares.");
        }

        return folder.FullName;
    }
}
