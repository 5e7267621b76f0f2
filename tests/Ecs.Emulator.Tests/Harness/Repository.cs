namespace Ecs.Emulator.Tests.Harness;

/// <summary>The repository that the tests belong to, for tests that read its files.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecs.Emulator.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside their repository.");
        }

        return folder.FullName;
    }
}
