using System.Text.Json;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Counting;

/// <summary>
/// The maximum costs of each scenario of the gate, slightly above the current ones, from <c>bounds.json</c>.
/// </summary>
internal static class CallBounds
{
    public const string File = "tests/Ecs.Emulator.Benchmarks/bounds.json";

    /// <summary>
    /// The tolerance: more than the differences between runs and machines, less than a significant change.
    /// </summary>
    private const double Spare = 1.03;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static string FullPath => Path.Combine(Repository.Root, File);

    public static IReadOnlyDictionary<string, CallCost> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, CallCost>>(System.IO.File.ReadAllText(FullPath), Format)!;

    /// <summary>Sets the bounds slightly above these costs.</summary>
    public static void Write(IEnumerable<KeyValuePair<string, CallCost>> costs)
    {
        var bounds = costs.ToDictionary(
            cost => cost.Key, cost => new CallCost(Above(cost.Value.Bytes), Above(cost.Value.Instructions)));
        System.IO.File.WriteAllText(FullPath, JsonSerializer.Serialize(bounds, Format) + "\n");
    }

    private static long Above(long cost) => (long)(cost * Spare);
}
