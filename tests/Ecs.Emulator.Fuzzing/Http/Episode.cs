using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>How many requests were made, and what became of them.</summary>
/// <param name="Requests">All of them.</param>
/// <param name="Done">Those that were done.</param>
/// <param name="Refused">Those that were refused.</param>
/// <param name="Bare">Those that the web server refused or dropped by itself, since they were no HTTP.</param>
/// <param name="Watched">The refused ones before and after which the whole state was compared.</param>
internal readonly record struct Tally(long Requests, long Done, long Refused, long Bare, long Watched)
{
    /// <summary>Both together.</summary>
    public static Tally operator +(Tally left, Tally right) => new(
        left.Requests + right.Requests,
        left.Done + right.Done,
        left.Refused + right.Refused,
        left.Bare + right.Bare,
        left.Watched + right.Watched);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests:N0} requests: {Done:N0} done, {Refused:N0} refused ({Watched:N0} of them watched), {Bare:N0} no HTTP");
}

/// <summary>
/// A few hundred requests, one after another, to an account that begins anew. They follow from the seed and the episode's number
/// alone, and ids repeat from reset to reset: so an episode by itself repeats what it found.
/// </summary>
/// <param name="port">Where the server listens.</param>
/// <param name="seed">The run's seed.</param>
/// <param name="number">The episode's number.</param>
/// <param name="account">The account to use, which nobody else uses meanwhile.</param>
/// <param name="reached">Is told how deep its requests have come.</param>
internal sealed class Episode(int port, int seed, int number, string account, Reached reached) : IDisposable
{
    /// <summary>How many requests an episode has.</summary>
    public const int Length = 250;

    /// <summary>One request in so many is watched, if it is refused: comparing states takes two requests more.</summary>
    private const int WatchOneIn = 8;

    private readonly Random random = new(HashOf(seed, number));
    private Connection? connection;
    private Tally tally;

    /// <summary>Does it.</summary>
    /// <exception cref="FindingException">An answer is not what it must be; with the request that it was given to.</exception>
    public Tally Run()
    {
        var values = new ValueForge(random);
        var calls = new CallForge(random, values, account);
        var documents = new DocumentForge(random, values, account);
        var captures = new CaptureForge(random, values);
        Control("POST", "reset");

        // It exists from here on. One that does not may begin at another time when it is looked at again.
        Control("PUT", "snapshots/begin");
        for (var step = 0; step < Length; step++)
        {
            var attempt = random.Next(100) switch
            {
                < 78 => calls.Call(),
                < 82 => captures.Values(),
                < 86 => captures.Bytes(),
                < 89 => captures.Head(),
                < 94 => documents.State(),
                < 96 => documents.Fault(),
                < 97 => documents.Snapshot(),
                _ => documents.Other(),
            };
            try
            {
                Try(attempt, values);
                if (attempt.Demand == Demand.Report)
                {
                    Judge(documents.NoFaults(), Exchange(documents.NoFaults()));
                }
            }
            catch (FindingException finding)
            {
                throw new FindingException(
                    $"{finding.Message}\n\nIt was step {step} of episode {number} with seed {seed}:\n\n{attempt}");
            }
        }

        return tally;
    }

    public void Dispose() => connection?.Dispose();

    private static int HashOf(int seed, int number) => unchecked((seed * 486_187_739) + number);

    private void Try(Attempt attempt, ValueForge values)
    {
        tally += new Tally(1, 0, 0, 0, 0);
        if (attempt.IsLast)
        {
            TryAlone(attempt);
            return;
        }

        var before = attempt.MustChangeNothingRefused && random.Next(WatchOneIn) == 0 ? State() : null;
        var reply = Exchange(attempt);
        Judge(attempt, reply);
        if (attempt.Action is { } action)
        {
            reached.Note(action, reply);
        }

        tally += reply.IsSuccess ? new Tally(0, 1, 0, 0, 0) : new Tally(0, 0, 1, 0, 0);
        values.Learn(reply);
        if (before is not null && !reply.IsSuccess)
        {
            tally += new Tally(0, 0, 0, 0, 1);
            FindingException.Unless(
                State().AsSpan().SequenceEqual(before), $"A refused request has changed the state: {reply}\nIt was\n{Encoding.UTF8.GetString(before)}");
        }
    }

    /// <summary>Tries what may be no HTTP, or more than one request, on a connection of its own.</summary>
    private void TryAlone(Attempt attempt)
    {
        using var alone = new Connection(port);
        var replies = alone.SendLast(attempt.Bytes);
        if (replies.Count == 0)
        {
            tally += new Tally(0, 0, 0, 1, 0);
        }

        foreach (var reply in replies)
        {
            FindingException.Unless(reply.Status is < 500 or 505, $"A defect: {reply}");
            var isBare = reply.Body.Length == 0;
            tally += isBare ? new Tally(0, 0, 0, 1, 0) : reply.IsSuccess ? new Tally(0, 1, 0, 0, 0) : new Tally(0, 0, 1, 0, 0);
            if (!isBare && reply.RequestId.Length > 0)
            {
                reply.RequireEnvelope();
            }
        }
    }

    private static void Judge(Attempt attempt, Reply reply)
    {
        if (attempt.IsHead)
        {
            FindingException.Unless(reply.Status == 403, $"A HEAD is answered with {reply}");
            return;
        }

        if (attempt.Demand == Demand.Report)
        {
            reply.RequireReport();
            return;
        }

        reply.RequireEnvelope();
        FindingException.Unless(
            attempt.WantsJson is not { } json || json == reply.IsJson, $"The answer is not in the format that was asked for: {reply}");
        FindingException.Unless(reply.Length is not null, $"An answer does not say its length: {reply}");
    }

    private Reply Exchange(Attempt attempt)
    {
        connection ??= new Connection(port);
        var reply = connection.Send(attempt.Bytes, hasBody: !attempt.IsHead);
        if (connection.IsOver)
        {
            connection.Dispose();
            connection = null;
        }

        return reply;
    }

    private byte[] State()
    {
        var reply = Control("GET", "state");
        FindingException.Unless(reply.Status == 200, $"The state cannot be seen: {reply}");
        return reply.Body;
    }

    private Reply Control(string method, string path) => Exchange(new Attempt(
        Encoding.ASCII.GetBytes($"{method} /_emulator/{path}?account={account} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n"),
        Demand.Report));
}
