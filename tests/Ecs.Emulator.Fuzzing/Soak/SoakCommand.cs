using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Fuzzing.Http;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// The <c>soak</c> command: after a long run of mixed calls the server must have the same memory as after the first
/// ten thousand.
/// </summary>
internal static class SoakCommand
{
    private const int Callers = 4;

    /// <summary>The number of calls before the first measurement, which later ones are compared with.</summary>
    private const int First = 10_000;

    /// <summary>The maximum relative difference between the last measurement and the first.</summary>
    private const double Tolerance = 0.10;

    /// <summary>
    /// The time that the emulator's clock advances for every ten thousand calls with verified signatures.
    /// </summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(16);

    public static Command Create()
    {
        var calls = new Option<int>("--calls")
        {
            Description = "The number of calls.",
            DefaultValueFactory = _ => 1_000_000,
        };
        var verify = new Option<bool>("--verify")
        {
            Description = "The server verifies signatures. The emulator's clock advances by 16 minutes after "
                + "every ten thousand calls, "
                + "so that nonces come and go as they would in many hours.",
        };
        var rejected = new Option<bool>("--rejected")
        {
            Description =
                "Sends only calls that are rejected, each with the key of another account that does not exist.",
        };
        var command = new Command("soak", "Sends many calls and compares the memory of the server before and after.")
        {
            calls, verify, rejected,
        };
        command.SetAction((parsed, _) => Findings.ReportAsync(
            () => RunAsync(parsed.GetValue(calls), parsed.GetValue(verify), parsed.GetValue(rejected))));
        return command;
    }

    private static async Task RunAsync(int calls, bool verify, bool rejected)
    {
        var executable = await NativePublisher.PublishServerAsync("fuzzing");
        Garbage.LimitHeap();
        using var server = await ServerProcess.StartWithLogFileAsync(
            executable, "--signature", verify ? "verify" : "off");
        var clock = new MovedClock();
        List<ISoakCaller> callers =
        [
            .. Enumerable.Range(0, Callers).Select(number => NewCaller(server.Address.Port, number, clock, rejected)),
        ];
        try
        {
            // The heap that large objects leave exists from the start.
            Console.WriteLine(
                $"         0 calls: {Text(server.ResidentBytes)}; {Text(Garbage.Collect(server))} after "
                + "a collection");
            var started = Stopwatch.GetTimestamp();
            long first = 0, last = 0;
            for (var made = 0L; made < calls;)
            {
                // Later measurements are ten times as far apart.
                made = Run(
                    callers,
                    made,
                    made == 0 ? First : Math.Min(calls, made + (10 * First)),
                    () => AdvanceClock(server.Address.Port, clock, verify));
                var busy = server.ResidentBytes;
                last = Garbage.Collect(server);
                first = first == 0 ? last : first;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{made,10:N0} calls: {Text(last)}, {(double)last / first:P1} of the first; {Text(busy)} before "
                    + $"the collection; {made / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} calls/s"));
            }

            var ratio = (double)last / first;
            FindingException.Require(
                Math.Abs(ratio - 1) <= Tolerance,
                string.Create(
                    CultureInfo.InvariantCulture, $"The memory is {ratio:P1} of the memory after {First:N0} calls."));
            if (rejected)
            {
                RequireOneAccount(server.Address.Port);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Passed: {ratio:P1}."));
        }
        catch (AggregateException failures)
        {
            throw new FindingException(
                $"{failures.InnerExceptions[0].Message}\n{string.Join('\n', server.Lines().TakeLast(20))}");
        }
        finally
        {
            callers.ForEach(caller => caller.Dispose());
        }
    }

    private static ISoakCaller NewCaller(int port, int number, TimeProvider clock, bool rejected) =>
        rejected ? new RejectedCaller(port, number, clock) : new AcceptedCaller(port, number, clock).Prepared();

    private static void RequireOneAccount(int port)
    {
        using var connection = new Connection(port);
        var reply = connection.Send(Encoding.ASCII.GetBytes(
            $"GET /_emulator/accounts HTTP/1.1\r\nHost: {Signer.Host}\r\n\r\n"));
        FindingException.Require(
            reply.Text == """{"accounts":["1000000000000000"]}""", $"There are other accounts: {reply}");
    }

    /// <summary>
    /// Runs rounds of all callers until the total reaches this number of calls. Returns the new total.
    /// </summary>
    private static long Run(List<ISoakCaller> callers, long made, long until, Action afterTenThousand)
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

    private static void AdvanceClock(int port, MovedClock clock, bool verify)
    {
        if (!verify)
        {
            return;
        }

        clock.Ahead += Pace;
        var body = string.Create(CultureInfo.InvariantCulture, $"{{\"advanceSeconds\":{Pace.TotalSeconds}}}");
        using var connection = new Connection(port);
        var reply = connection.Send(Encoding.ASCII.GetBytes(
            $"POST /_emulator/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
            + $"{body.Length}\r\n\r\n{body}"));
        FindingException.Require(reply.IsSuccess, $"The clock did not advance: {reply}");
    }

    private static string Text(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F1} MiB");

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
