using System.Text.Json;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Journal;

/// <summary>The stream of the journal.</summary>
public sealed class JournalStreamTests(TestEmulator emulator)
{
    [Fact]
    [Rule("journal.stream")]
    public async Task A_stream_sends_missed_calls_and_then_calls_as_they_arrive()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        using var stream = await client.Http.GetStreamAsync(
            new Uri($"/_emulator/requests/stream?account={client.Account}&since-id=0", UriKind.Relative));
        using var reader = new StreamReader(stream);
        Actions([await NextAsync(reader)]).Should().Equal("DescribeVpcs");
        (await client.CallAsync("DescribeRegions")).ShouldSucceed();
        Actions([await NextAsync(reader)]).Should().Equal("DescribeRegions");
    }

    [Fact]
    [Rule("journal.stream")]
    public async Task A_stream_begins_with_a_comment_before_the_first_entry()
    {
        using var client = emulator.NewClient();
        using var stream = await client.Http.GetStreamAsync(
            new Uri($"/_emulator/requests/stream?account={client.Account}", UriKind.Relative));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))).Should().StartWith(": ");
        (await client.CallAsync("DescribeRegions")).ShouldSucceed();
        Actions([await NextAsync(reader)]).Should().Equal("DescribeRegions");
    }

    [Fact]
    [Rule("journal.stream")]
    public async Task A_stream_sends_all_parallel_calls_in_the_order_of_their_ids()
    {
        const int calls = 200;
        using var client = emulator.NewClient();
        using var stream = await client.Http.GetStreamAsync(
            new Uri($"/_emulator/requests/stream?account={client.Account}&since-id=0", UriKind.Relative));
        using var reader = new StreamReader(stream);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 16 };
        await Parallel.ForEachAsync(Enumerable.Range(0, calls), parallel, async (_, _) =>
            (await client.CallAsync("DescribeVpcs")).ShouldSucceed());
        var ids = new List<long>();
        while (ids.Count < calls)
        {
            ids.Add((await NextAsync(reader)).GetProperty("id").GetInt64());
        }

        ids.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        (await JournalAsync(client, "&limit=1000")).Json.EnumerateArray()
            .Select(entry => entry.GetProperty("id").GetInt64())
            .Should().Equal(Enumerable.Reverse(ids));

        // A client that reconnects sends its last event id and gets the missed entries.
        using var again = new HttpRequestMessage(
            HttpMethod.Get, $"/_emulator/requests/stream?account={client.Account}");
        again.Headers.Add("Last-Event-ID", $"{ids[^2]}");
        using var response = await client.Http.SendAsync(again, HttpCompletionOption.ResponseHeadersRead);
        using var rest = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await NextAsync(rest)).GetProperty("id").GetInt64().Should().Be(ids[^1]);
    }

    [Fact]
    [Rule("journal.stream")]
    public async Task Calls_do_not_wait_for_a_stream_that_is_never_read()
    {
        using var client = emulator.NewClient();
        using var stream = await client.Http.GetStreamAsync(
            new Uri($"/_emulator/requests/stream?account={client.Account}", UriKind.Relative));

        // 11 MB, much more than the buffers of the connection.
        var parameters = string.Join(
            '&', Enumerable.Range(0, 8).Select(n => $"P{n}={string.Concat(Enumerable.Repeat("%0A", 680))}"));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        for (var call = 0; call < 2_000; call++)
        {
            (await client.CallAsync("DescribeVpcs", parameters).WaitAsync(limit.Token)).ShouldSucceed();
        }

        (await client.CallAsync("DescribeRegions").WaitAsync(limit.Token)).ShouldSucceed();
        Actions((await JournalAsync(client, "&limit=1")).Json.EnumerateArray()).Should().Equal("DescribeRegions");
    }

    [Fact]
    [Rule("journal.stream")]
    public async Task A_subscription_that_is_not_read_keeps_the_newest_1000_calls()
    {
        await using var host = await LibraryHost.StartAsync(_ => { });
        using var client = host.NewClient();
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        using var subscription = host.Part<CallJournal>().Subscribe(new AccountId(client.Account));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        for (var call = 0; call < 1_200; call++)
        {
            (await client.CallAsync("DescribeVpcs", $"PageNumber={call + 1}").WaitAsync(limit.Token)).ShouldSucceed();
        }

        var kept = new List<string>();
        while (subscription.Entries.TryRead(out var entry))
        {
            kept.Add(entry.Parameters.Single(parameter => parameter.Key == "PageNumber").Value);
        }

        kept.Should().Equal(Enumerable.Range(201, 1_000).Select(page => $"{page}"));
    }

    private static async Task<JsonElement> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
            }
        }

        throw new EndOfStreamException();
    }

    private static IEnumerable<string?> Actions(IEnumerable<JsonElement> entries) =>
        entries.Select(entry => entry.GetProperty("action").GetString());

    private static Task<EmulatorResponse> JournalAsync(EmulatorClient client, string filter = "") =>
        client.GetAsync($"/_emulator/requests?account={client.Account}{filter}");
}
