namespace Ecs.Emulator.Fuzzing.Tools;

/// <summary>The repository that we were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="FindingException">We are somewhere else.</exception>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecs.Emulator.sln")))
        {
            folder = folder.Parent ?? throw new FindingException("It runs outside of the repository.");
        }

        return folder.FullName;
    }
}
