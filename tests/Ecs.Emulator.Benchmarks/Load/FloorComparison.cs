using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>The emulator beside the floor, which answers with the emulator's own answer to the first request.</summary>
internal static class FloorComparison
{
    /// <summary>Measures both by turns.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="requests">What both are asked.</param>
    /// <param name="options">The emulator's options.</param>
    /// <param name="frozen">Where the emulator's clock stands still; null where it runs.</param>
    /// <param name="warmUp">What the emulator is asked first; null for the same requests, and a reset after them.</param>
    /// <param name="expected">What the emulator's answer to the first request must contain.</param>
    public static async Task<IReadOnlyList<(LoadFigures Left, LoadFigures Right)>> RunAsync(
        LoadBench bench,
        RequestFiles requests,
        IReadOnlyList<string> options,
        DateTimeOffset? frozen = null,
        RequestFiles? warmUp = null,
        string expected = "RequestId")
    {
        var answer = Sample(bench, requests, options);
        if (!answer.Body.Contains(expected, StringComparison.Ordinal))
        {
            throw new BenchmarkException($"The emulator's answer has no {expected} in it: {answer.Body}");
        }

        return await LoadFigures.CompareAsync(
            bench,
            Side(() => bench.StartEmulator(options), isFloor: false),
            Side(() => bench.StartFloor(answer), isFloor: true));

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
        var answer = RawHttp.Send(server.Port, requests.First.Span);
        return answer.Status >= 400 == requests.AreRefused
            ? answer
            : throw new BenchmarkException($"The emulator answers {answer.Status}: {answer.Body}");
    }
}
