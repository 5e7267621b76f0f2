using Ecs.Emulator.Fuzzing.Http;
using Ecs.Emulator.Fuzzing.Soak;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Tests;

/// <summary>Sends hostile requests to the executable, and one round of the soak test.</summary>
public sealed class HttpTests
{
    private const int Requests = 20_000;

    [Fact]
    public async Task Hostile_requests_get_API_responses_and_rejected_ones_change_nothing()
    {
        using var server = await ServerProcess.StartWithLogFileAsync(executable: null, "--random-seed", "1");
        var fuzzer = new HttpFuzzer(server, seed: 2);
        var tally = fuzzer.Run(Enumerable.Range(0, Requests / Episode.Length));
        tally.Requests.Should().Be(Requests);
        tally.Succeeded.Should().BeGreaterThan(Requests / 10);
        fuzzer.Reached.DoneActions.Should()
            .BeGreaterThan(0.8, $"calls that never succeed do not reach the rules: {fuzzer.Reached}");
        tally.Compared.Should().BeGreaterThan(Requests / 50);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("verify")]
    public async Task A_round_of_the_soak_test_restores_the_state(string signature)
    {
        using var server = await ServerProcess.StartWithLogFileAsync(executable: null, "--signature", signature);
        using var caller = new AcceptedCaller(server.Address.Port, 0, TimeProvider.System).Prepared();
        var before = State(server);
        caller.Round();
        caller.Round();
        State(server).Should().Be(before);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("verify")]
    public async Task Rejected_requests_of_the_soak_test_create_no_account(string signature)
    {
        using var server = await ServerProcess.StartWithLogFileAsync(executable: null, "--signature", signature);
        using var caller = new RejectedCaller(server.Address.Port, 0, TimeProvider.System);
        while (caller.Calls < 1_000)
        {
            caller.Round();
        }

        using var connection = new Connection(server.Address.Port);
        connection.Send("GET /_emulator/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8).Text
            .Should().Be("""{"accounts":["1000000000000000"]}""");
    }

    /// <summary>The state without the positions of the address searches, which only advance.</summary>
    private static string State(ServerProcess server)
    {
        using var connection = new Connection(server.Address.Port);
        var reply = connection.Send(
            "GET /_emulator/state?account=4000000000000000 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8);
        return string.Join(
            '\n', reply.Text.Split('\n').Where(line => !line.Contains("\"lastAssigned", StringComparison.Ordinal)));
    }
}
