using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>
/// Compares the emulator with the floor, which returns the emulator's response to the first request.
/// </summary>
internal static class FloorComparison
{
    /// <summary>Measures both in turn.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="requests">The requests to both.</param>
    /// <param name="options">The emulator's options.</param>
    /// <param name="frozen">The time of the emulator's frozen clock; null if it runs.</param>
    /// <param name="warmUp">The requests that warm up the emulator; null for the same requests and a reset.</param>
    /// <param name="expected">A text in the emulator's response to the first request.</param>
    public static async Task<IReadOnlyList<(LoadFigures Left, LoadFigures Right)>> RunAsync(
        LoadBench bench,
        RequestFiles requests,
        IReadOnlyList<string> options,
        DateTimeOffset? frozen = null,
        RequestFiles? warmUp = null,
        string expected = "RequestId")
    {
        var response = Sample(bench, requests, options);
        if (!response.Body.Contains(expected, StringComparison.Ordinal))
        {
            throw new BenchmarkException($"The emulator's response does not contain {expected}: {response.Body}");
        }

        return await LoadFigures.CompareAsync(
            bench,
            Side(() => bench.StartEmulator(options), isFloor: false),
            Side(() => bench.StartFloor(response), isFloor: true));

        LoadSide Side(Func<LoadServer> start, bool isFloor) => new()
        {
            IsFloor = isFloor,
            Start = start,
            Requests = requests,
            Connections = bench.Connections,
            Frozen = frozen,
            WarmUp = warmUp,
        };
    }

    private static RawResponse Sample(LoadBench bench, RequestFiles requests, IReadOnlyList<string> options)
    {
        using var server = bench.StartEmulator(options);
        server.AwaitResponse();
        var response = RawHttp.Send(server.Port, requests.First.Span);
        return response.Status >= 400 == requests.AreErrors
            ? response
            : throw new BenchmarkException($"The emulator returns {response.Status}: {response.Body}");
    }
}
