using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Fuzzing.Http;
using Ecs.Emulator.Fuzzing.Tools;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// The <c>soak</c> command: a long run of mixed calls must end with the memory that the server had after the first ten thousand.
/// </summary>
internal static class SoakCommand
{
    private const int Callers = 4;

    /// <summary>After so many calls the memory is looked at for the first time, and what comes later is compared with that.</summary>
    private const int First = 10_000;

    /// <summary>How far from the first the last may be.</summary>
    private const double Tolerance = 0.10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var calls = new Option<int>("--calls")
        {
            Description = "How many calls are made.",
            DefaultValueFactory = _ => 1_000_000,
        };
        var verify = new Option<bool>("--verify")
        {
            Description = "Lets the server verify signatures. The emulator's time then goes on by 16 minutes after every ten thousand calls, "
                + "so that nonces come and go as they would in many hours.",
        };
        var heapLimit = new Option<int>("--heap-limit")
        {
            Description = "The most that the server's garbage collector may have, in MiB, so that what counts is what is kept, and not what it has "
                + "not yet looked at. 0 for what it chooses itself: that depends on the machine's cache, and goes up and down.",
            DefaultValueFactory = _ => 32,
        };
        var command = new Command("soak", "Makes many calls and compares the memory of the server before and after.")
        {
            calls, verify, heapLimit,
        };
        command.SetAction((parsed, _) => Findings.ReportAsync(() =>
            RunAsync(parsed.GetValue(calls), parsed.GetValue(verify), parsed.GetValue(heapLimit))));
        return command;
    }

    private static async Task RunAsync(int calls, bool verify, int heapLimit)
    {
        using var server = ServerUnderTest.Start(
            await ServerUnderTest.PublishAsync(), heapLimit, "--signature", verify ? "verify" : "off");
        var clock = new MovedClock();
        var callers = Enumerable.Range(0, Callers).Select(caller => new Caller(
            server.Port, string.Create(CultureInfo.InvariantCulture, $"{4_000_000_000_000_000 + caller}"), clock)).ToList();
        try
        {
            Console.WriteLine($"         0 calls: {Text(server.ResidentBytes)}");
            var started = Stopwatch.GetTimestamp();
            long first = 0;
            for (var made = 0L; made < calls;)
            {
                // Marks are wider apart as time goes on.
                var next = made < 10 * First ? made + First : Math.Min(calls, made + (10 * First));
                made = Run(callers, made, next, () => MoveOn(server.Port, clock, verify));
                var resident = server.ResidentBytes;
                first = first == 0 ? resident : first;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{made,10:N0} calls: {Text(resident)}, {(double)resident / first:P1} of the first, {made / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} calls/s"));
            }

            var ratio = (double)server.ResidentBytes / first;
            FindingException.Unless(
                Math.Abs(ratio - 1) <= Tolerance,
                string.Create(CultureInfo.InvariantCulture, $"The memory is {ratio:P1} of what it was after {First:N0} calls."));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"It holds: {ratio:P1}."));
        }
        finally
        {
            callers.ForEach(caller => caller.Dispose());
        }
    }

    /// <summary>Lets the callers make rounds until so many calls are made in all; gives how many it became.</summary>
    private static long Run(List<Caller> callers, long made, long until, Action afterTenThousand)
    {
        while (made < until)
        {
            var share = Math.Min(until, made + First) / callers.Count;
            Parallel.ForEach(callers, new ParallelOptions { MaxDegreeOfParallelism = callers.Count }, caller =>
            {
                while (caller.Calls < share)
                {
                    caller.Round();
                }
            });
            made = callers.Sum(caller => caller.Calls);
            afterTenThousand();
        }

        return made;
    }

    private static void MoveOn(int port, MovedClock clock, bool verify)
    {
        if (!verify)
        {
            return;
        }

        const int minutes = 16;
        clock.Ahead += TimeSpan.FromMinutes(minutes);
        var body = $"{{\"advanceSeconds\":{minutes * 60}}}";
        using var connection = new Connection(port);
        var reply = connection.Send(Encoding.ASCII.GetBytes(
            $"POST /_emulator/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        FindingException.Unless(reply.IsSuccess, $"The clock does not move: {reply}");
    }

    private static string Text(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F1} MiB");

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
