using System.Globalization;
using System.Runtime.InteropServices;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Counting;

/// <summary>
/// Counts the costs of calls, because timing would need an idle machine: the native gate sends them without HTTP, and
/// the counts are the same in each run.
/// </summary>
/// <param name="gate">The gate's executable.</param>
internal sealed class CallCounter(string gate)
{
    private const string GateVariable = "ECS_EMULATOR_GATE";
    private const string Times = "400";

    /// <summary>The method in which the instructions of calls are counted.</summary>
    private const string Counted = "*Repetition__MakeCounted*";

    /// <summary>The method in which the instructions of reading documents are counted.</summary>
    private const string CountedReading = "*DocumentScenario__ReadCounted*";

    /// <summary>Callgrind writes one file per thread; this is the suffix of the first thread's.</summary>
    private const string FirstThread = "-01";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The reason why instructions cannot be counted on this machine, or null.</summary>
    public static string? Lack
    {
        get
        {
            if (RuntimeInformation.ProcessArchitecture != Architecture.X64 || !OperatingSystem.IsLinux())
            {
                return "Instructions are counted only on x64 Linux.";
            }

            return ExternalCommand.Find("valgrind") is null
                ? "valgrind, which counts instructions, is not on the PATH: apt-get install valgrind"
                : null;
        }
    }

    /// <summary>Creates a counter with the executable of the environment variable, or publishes one.</summary>
    public static async Task<CallCounter> CreateAsync() => new(
        Environment.GetEnvironmentVariable(GateVariable) is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : await NativePublisher.PublishAsync("tests/Ecs.Emulator.Benchmarks.Gate", "benchmarks", "gate"));

    /// <summary>Returns the bytes that each repetition of a scenario allocates.</summary>
    public async Task<long> CountBytesAsync(string scenario) =>
        long.Parse(
            await new ExternalCommand(gate).RunAsync(Limit, Repository.Root, scenario, Times),
            CultureInfo.InvariantCulture);

    /// <summary>Returns the instructions of each repetition of a scenario.</summary>
    public async Task<long> CountInstructionsAsync(string scenario) =>
        await CountAsync(Counted, scenario, Times) / long.Parse(Times, CultureInfo.InvariantCulture);

    /// <summary>Returns the instructions of reading a document of this size.</summary>
    public Task<long> CountDocumentInstructionsAsync(string scenario, int size) =>
        CountAsync(CountedReading, "document", scenario, size.ToString(CultureInfo.InvariantCulture));

    private async Task<long> CountAsync(string method, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ecs-emulator-count-").FullName;
        try
        {
            var output = Path.Combine(folder, "callgrind");
            await ExternalCommand.Require("valgrind").RunAsync(
                Limit,
                folder,
                [
                    "--tool=callgrind", "--separate-threads=yes", $"--toggle-collect={method}",
                    $"--callgrind-out-file={output}", gate, .. arguments,
                ]);
            return Total(output + FirstThread, method);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Total(string file, string method)
    {
        const string totals = "totals: ";
        var line = File.ReadLines(file).LastOrDefault(line => line.StartsWith(totals, StringComparison.Ordinal));
        return line is not null && long.Parse(line[totals.Length..], CultureInfo.InvariantCulture) is > 0 and var total
            ? total
            : throw new BenchmarkException($"callgrind counted nothing in {method}: is there a method of this name?");
    }
}
