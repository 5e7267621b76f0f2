using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>The number of requests by result.</summary>
/// <param name="Requests">All requests.</param>
/// <param name="Succeeded">Requests that succeeded.</param>
/// <param name="Rejected">Requests that were rejected.</param>
/// <param name="Bare">Requests that the web server rejected or dropped because they are not HTTP.</param>
/// <param name="Compared">Rejected requests for which the complete state was compared.</param>
internal readonly record struct Tally(long Requests, long Succeeded, long Rejected, long Bare, long Compared)
{
    public static Tally operator +(Tally left, Tally right) => new(
        left.Requests + right.Requests,
        left.Succeeded + right.Succeeded,
        left.Rejected + right.Rejected,
        left.Bare + right.Bare,
        left.Compared + right.Compared);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests:N0} requests: {Succeeded:N0} succeeded, {Rejected:N0} rejected ({Compared:N0} of them compared), "
        + $"{Bare:N0} not HTTP");
}

/// <summary>
/// A few hundred sequential requests to a reset account. The seed and the number of the episode determine them, and
/// IDs are the same after each reset, so a single episode repeats its finding.
/// </summary>
/// <param name="port">The port of the server.</param>
/// <param name="seed">The seed of the run.</param>
/// <param name="number">The number of the episode.</param>
/// <param name="account">The account, which no other episode uses at the same time.</param>
/// <param name="reached">Collects the actions and codes that the requests reach.</param>
internal sealed class Episode(int port, int seed, int number, string account, Reached reached) : IDisposable
{
    public const int Length = 250;

    /// <summary>
    /// For one rejected request in this many, the state is compared, which takes two more requests.
    /// </summary>
    private const int CompareOneIn = 8;

    private readonly Random random = new(HashOf(seed, number));
    private Connection? connection;
    private Tally tally;

    /// <summary>The dangling references that documents have caused.</summary>
    private IReadOnlySet<string> dangling = new HashSet<string>();

    /// <summary>Runs the episode.</summary>
    /// <exception cref="FindingException">A response violates a requirement.</exception>
    public Tally Run()
    {
        var values = new ValueGenerator(random);
        var calls = new CallGenerator(random, values, account);
        var documents = new DocumentGenerator(random, values, account);
        var captures = new CaptureMutator(random, values);
        var metadata = new MetadataGenerator(random, values, account);
        Control("POST", "reset");

        // This creates the account. An account that does not exist may get another creation time when it is read
        // again.
        Control("PUT", "snapshots/begin");
        for (var step = 0; step < Length; step++)
        {
            var attempt = random.Next(100) switch
            {
                < 76 => calls.Call(),
                < 78 => metadata.Request(),
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
                if (attempt.Demand == Demand.Report)
                {
                    CheckState();
                }

                Try(attempt, values);
                if (attempt.Demand == Demand.Report)
                {
                    Judge(documents.DeleteFaults(), Exchange(documents.DeleteFaults()));
                    dangling = DanglingReferences.In(State());
                }
            }
            catch (FindingException finding)
            {
                throw new FindingException(
                    $"{finding.Message}\n\nStep {step} of episode {number} with seed {seed}:\n\n{attempt}");
            }
        }

        CheckState();
        return tally;
    }

    public void Dispose() => connection?.Dispose();

    private static int HashOf(int seed, int number) => unchecked((seed * 486_187_739) + number);

    private void Try(Attempt attempt, ValueGenerator values)
    {
        tally += new Tally(1, 0, 0, 0, 0);
        if (attempt.IsLast)
        {
            SendAlone(attempt);
            return;
        }

        var before = attempt.MustNotChangeStateIfRejected && random.Next(CompareOneIn) == 0 ? State() : null;
        var reply = Exchange(attempt);
        Judge(attempt, reply);
        if (attempt.Action is { } action)
        {
            reached.Note(action.FullName, reply);
            reply.RequireDeclared(action);
        }

        tally += reply.IsSuccess ? new Tally(0, 1, 0, 0, 0) : new Tally(0, 0, 1, 0, 0);
        values.CollectIds(reply);
        if (before is not null && !reply.IsSuccess)
        {
            tally += new Tally(0, 0, 0, 0, 1);
            FindingException.Require(
                State().AsSpan().SequenceEqual(before),
                $"A rejected request has changed the state: {reply}\nBefore:\n{Encoding.UTF8.GetString(before)}");
        }
    }

    /// <summary>Sends bytes that may not be HTTP, or more than one request, on their own connection.</summary>
    private void SendAlone(Attempt attempt)
    {
        using var alone = new Connection(port);
        var replies = alone.SendLast(attempt.Bytes);
        if (replies.Count == 0)
        {
            tally += new Tally(0, 0, 0, 1, 0);
        }

        foreach (var reply in replies)
        {
            FindingException.Require(reply.Status is < 500 or 505, $"An internal error: {reply}");
            var isBare = reply.Body.Length == 0;
            tally += isBare
                ? new Tally(0, 0, 0, 1, 0)
                : reply.IsSuccess ? new Tally(0, 1, 0, 0, 0) : new Tally(0, 0, 1, 0, 0);
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
            FindingException.Require(reply.Status == 403, $"A HEAD request returned {reply}");
            return;
        }

        if (attempt.Demand == Demand.Report)
        {
            reply.RequireReport();
            return;
        }

        if (attempt.Demand == Demand.NoFailure)
        {
            FindingException.Require(reply.Status < 500, $"An internal error: {reply}");
            return;
        }

        reply.RequireEnvelope();
        FindingException.Require(
            attempt.WantsJson is not { } json
                || json == reply.IsJson, $"The response does not have the requested format: {reply}");
        FindingException.Require(reply.Length is not null, $"A response has no length: {reply}");
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

    /// <summary>
    /// Requires that the state can be restored, and that the calls since the last check have left no references to
    /// resources that do not exist.
    /// </summary>
    private void CheckState()
    {
        var state = State();
        var reply = Control("PUT", "state", state);
        FindingException.Require(reply.Status == 204, $"An exported state is rejected: {reply}");
        FindingException.Require(
            State().AsSpan().SequenceEqual(state),
            $"An exported state restores another state:\n{Encoding.UTF8.GetString(state)}\n{reply}");
        var added = DanglingReferences.In(state).Except(dangling);
        FindingException.Require(
            !added.Any(), $"Calls have left references to resources that do not exist: {string.Join(", ", added)}");
    }

    private byte[] State()
    {
        var reply = Control("GET", "state");
        FindingException.Require(reply.Status == 200, $"The state cannot be read: {reply}");
        return reply.Body;
    }

    private Reply Control(string method, string path, params byte[] body) => Exchange(new Attempt(
        [
            .. Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"{method} /_emulator/{path}?account={account} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n")),
            .. body,
        ],
        Demand.Report));
}
