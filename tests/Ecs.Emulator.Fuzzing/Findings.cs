using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing;

/// <summary>Converts findings into exit codes.</summary>
internal static class Findings
{
    /// <summary>Runs the work. Returns exit code 1 and prints the message if it finds something or fails.</summary>
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
