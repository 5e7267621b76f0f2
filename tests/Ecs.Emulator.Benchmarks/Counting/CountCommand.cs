using System.CommandLine;
using Ecs.Emulator.Benchmarks.Gate;
using Ecs.Emulator.Benchmarks.Reporting;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Counting;

/// <summary>The <c>count</c> command: prints the bytes and instructions of calls with their bounds.</summary>
internal static class CountCommand
{
    public static Command Create()
    {
        var write = new Option<bool>("--write")
        {
            Description = $"Set the bounds of the tests slightly above the counts, in {CallBounds.File}.",
        };
        var command = new Command("count", "Counts bytes and instructions of calls without HTTP.") { write };
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                await RunAsync(parsed.GetValue(write));
                return 0;
            }
            catch (HarnessException failure)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task RunAsync(bool write)
    {
        var counter = await CallCounter.CreateAsync();
        var costs = new Dictionary<string, CallCost>();
        foreach (var scenario in Scenario.All)
        {
            costs[scenario.Name] = new CallCost(
                await counter.CountBytesAsync(scenario.Name), await counter.CountInstructionsAsync(scenario.Name));
        }

        var bounds = CallBounds.Read();
        var table = new Table("Calls without HTTP", "scenario", "calls", "bytes", "at most", "instructions", "at most");
        foreach (var scenario in Scenario.All)
        {
            var cost = costs[scenario.Name];
            var bound = bounds.GetValueOrDefault(scenario.Name);
            table.Add(
                scenario.Name,
                $"{scenario.Calls}",
                $"{cost.Bytes:N0}",
                $"{bound?.Bytes:N0}",
                $"{cost.Instructions:N0}",
                $"{bound?.Instructions:N0}");
        }

        Console.WriteLine(table);
        if (write)
        {
            CallBounds.Write(costs);
        }
    }
}
