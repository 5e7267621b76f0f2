using System.Text.Json;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Counting;

/// <summary>
/// The most that each scenario of the gate may cost, a little above what it costs today: <c>bounds.json</c>, by scenario.
/// </summary>
internal static class CallBounds
{
    /// <summary>Where the bounds are, from the solution's folder.</summary>
    public const string File = "tests/Ecs.Emulator.Benchmarks/bounds.json";

    /// <summary>How far above: more than runs and machines differ, less than a change that matters.</summary>
    private const double Spare = 1.03;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static string FullPath => Path.Combine(Repository.Root, File);

    /// <summary>Reads them.</summary>
    public static IReadOnlyDictionary<string, CallCost> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, CallCost>>(System.IO.File.ReadAllText(FullPath), Format)!;

    /// <summary>Sets them a little above these costs.</summary>
    public static void Write(IEnumerable<KeyValuePair<string, CallCost>> costs)
    {
        var bounds = costs.ToDictionary(
            cost => cost.Key, cost => new CallCost(Above(cost.Value.Bytes), Above(cost.Value.Instructions)));
        System.IO.File.WriteAllText(FullPath, JsonSerializer.Serialize(bounds, Format) + "\n");
    }

    private static long Above(long cost) => (long)(cost * Spare);
}
