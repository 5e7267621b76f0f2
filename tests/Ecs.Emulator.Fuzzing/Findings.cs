using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing;

/// <summary>Ends commands as a shell expects it.</summary>
internal static class Findings
{
    /// <summary>Does it; gives the exit code: 1 where something was found or could not be done, which is then told.</summary>
    public static int Report(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (HarnessException finding)
        {
            Console.Error.WriteLine(finding.Message);
            return 1;
        }
    }

    /// <inheritdoc cref="Report"/>
    public static async Task<int> ReportAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (HarnessException finding)
        {
            await Console.Error.WriteLineAsync(finding.Message);
            return 1;
        }
    }
}
