namespace Ecs.Emulator.TestHarness;

internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="HarnessException">The program runs outside the repository.</exception>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecs.Emulator.sln")))
        {
            folder = folder.Parent ?? throw new HarnessException("The program runs outside the repository.");
        }

        return folder.FullName;
    }
}
