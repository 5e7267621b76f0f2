using System.Diagnostics;
using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>Runs episodes in parallel, each worker with its own account, and measures the server's memory.</summary>
/// <param name="server">The server.</param>
/// <param name="seed">The seed of all episodes.</param>
internal sealed class HttpFuzzer(ServerProcess server, int seed)
{
    /// <summary>More than the states of all workers, and the largest request, can use.</summary>
    private const long MaxMemory = 512L * 1024 * 1024;

    private const int Workers = 4;

    private static readonly TimeSpan MarkEvery = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private Tally tally;
    private long lastMark = Stopwatch.GetTimestamp();

    public Reached Reached { get; } = new();

    /// <summary>Runs the episodes with these numbers.</summary>
    /// <exception cref="FindingException">
    /// An episode has a finding, or the server has stopped or exceeded its memory limit.
    /// </exception>
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

        FindingException.Require(!server.HasExited, "The server has stopped.");
        FindingException.Require(
            !server.Lines().Any(line => line.Contains("defect of the emulator", StringComparison.Ordinal)),
            "The server has logged an internal error.");
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
            FindingException.Require(resident < MaxMemory, $"The server has {resident >> 20} MiB of memory.");
            if (Stopwatch.GetElapsedTime(lastMark) >= MarkEvery)
            {
                lastMark = Stopwatch.GetTimestamp();
                Console.WriteLine($"{resident >> 20} MiB after {tally}");
            }
        }
    }
}
