using System.Diagnostics;
using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>Runs episodes in parallel, each worker with an account of its own, and looks at the server's memory meanwhile.</summary>
/// <param name="server">The server.</param>
/// <param name="seed">The seed of all episodes.</param>
internal sealed class HttpFuzzer(ServerProcess server, int seed)
{
    /// <summary>More memory than the states of all workers, and what one request can ask for, can take.</summary>
    private const long MostBytes = 512L * 1024 * 1024;

    private const int Workers = 4;

    /// <summary>The least time between two marks.</summary>
    private static readonly TimeSpan MarkEvery = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private Tally tally;
    private long lastMark = Stopwatch.GetTimestamp();

    /// <summary>How deep the requests have come.</summary>
    public Reached Reached { get; } = new();

    /// <summary>Runs the episodes of these numbers.</summary>
    /// <exception cref="FindingException">One has found something, or the server has ended or grown beyond its bound.</exception>
    public Tally Run(IEnumerable<int> episodes)
    {
        var pending = new Queue<int>(episodes);
        var work = Enumerable.Range(0, Workers).Select(worker => Task.Factory.StartNew(
            () => Work(pending, string.Create(CultureInfo.InvariantCulture, $"{3_000_000_000_000_000 + worker}")),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        try
        {
            Task.WaitAll(work);
        }
        catch (AggregateException failures)
        {
            throw failures.InnerExceptions.OfType<FindingException>().FirstOrDefault() ?? failures.InnerExceptions[0];
        }

        FindingException.Unless(!server.HasExited, "The server has ended.");
        FindingException.Unless(
            !server.Lines().Any(line => line.Contains("defect of the emulator", StringComparison.Ordinal)),
            "The server has logged a defect.");
        return tally;
    }

    private void Work(Queue<int> pending, string account)
    {
        while (true)
        {
            int number;
            lock (gate)
            {
                if (!pending.TryDequeue(out number))
                {
                    return;
                }
            }

            try
            {
                using var episode = new Episode(server.Address.Port, seed, number, account, Reached);
                Add(episode.Run());
            }
            catch
            {
                lock (gate)
                {
                    pending.Clear();
                }

                throw;
            }
        }
    }

    private void Add(Tally more)
    {
        lock (gate)
        {
            tally += more;
            var resident = server.ResidentBytes;
            FindingException.Unless(resident < MostBytes, $"The server has {resident >> 20} MiB of memory.");
            if (Stopwatch.GetElapsedTime(lastMark) >= MarkEvery)
            {
                lastMark = Stopwatch.GetTimestamp();
                Console.WriteLine($"{resident >> 20} MiB after {tally}");
            }
        }
    }
}
