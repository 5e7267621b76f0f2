using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>What came in and what went out can be looked at afterwards, or as it happens.</summary>
public sealed class JournalTests(Emulator emulator)
{
    [Fact]
    [Rule("journal.entry")]
    public async Task A_call_is_kept_with_what_it_asked_what_it_got_and_what_nobody_read()
    {
        using var caller = emulator.NewCaller();
        var answer = await caller.GetAsync(
            $"/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={caller.Account}"
            + "&NetworkInterfaceId=eni-nobody&SecondaryPrivateIpAddressCont=1&PrivateIpAddress.1=172.17.0.5"
            + "&Signature=secret&SecurityToken=token&Password=pass");
        answer.Refused("InvalidEniId.NotFound", 404);

        var body = (await JournalAsync(caller)).Body;
        var entry = JsonDocument.Parse(body).RootElement.EnumerateArray().Should().ContainSingle().Subject;
        entry.GetProperty("account").GetString().Should().Be(caller.Account);
        entry.GetProperty("product").GetString().Should().Be("Ecs");
        entry.GetProperty("action").GetString().Should().Be("AssignPrivateIpAddresses");
        entry.GetProperty("parameters").GetProperty("PrivateIpAddress.1").GetString().Should().Be("172.17.0.5");
        entry.GetProperty("unreadParameters").EnumerateArray().Select(name => name.GetString()).Should().Equal("SecondaryPrivateIpAddressCont");
        entry.GetProperty("status").GetInt32().Should().Be(404);
        entry.GetProperty("code").GetString().Should().Be("InvalidEniId.NotFound");
        entry.GetProperty("signature").GetString().Should().Be("V1");
        entry.GetProperty("format").GetString().Should().Be("JSON");
        entry.GetProperty("requestId").GetString().Should().Be(answer.Headers["x-acs-request-id"]);
        entry.GetProperty("clientAddress").GetString().Should().Contain("127.0.0.1");
        body.Should().NotContainAny("secret", "token", "pass");
    }

    [Fact]
    [Rule("journal.filters")]
    public async Task The_newest_come_first_and_filters_choose()
    {
        using var caller = emulator.NewCaller();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=1")).Done();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=x")).Refused("InvalidParameter", 400);
        (await caller.CallAsync("DescribeVpcs")).Done();
        (await caller.CallAsync("Nonsense")).Refused("InvalidAction", 400);

        var all = (await JournalAsync(caller)).Json.EnumerateArray().ToList();
        Actions(all).Should().Equal("Nonsense", "DescribeVpcs", "AssignPrivateIpAddresses", "AssignPrivateIpAddresses");
        Actions(await FilteredAsync("&action=DescribeVpcs")).Should().Equal("DescribeVpcs");
        (await FilteredAsync("&code=InvalidParameter")).Should().ContainSingle();
        (await FilteredAsync("&status=200")).Should().HaveCount(2);
        (await FilteredAsync("&resource=eni-myeni")).Should().HaveCount(2);
        (await FilteredAsync($"&since-id={all[1].GetProperty("id").GetInt64()}")).Should().ContainSingle();
        (await FilteredAsync("&limit=2")).Should().HaveCount(2);
        (await JournalAsync(caller, "&colour=red")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await JournalAsync(caller, "&limit=some")).Status.Should().Be(HttpStatusCode.BadRequest);

        using (var clear = new HttpRequestMessage(HttpMethod.Delete, $"/_emulator/requests?account={caller.Account}"))
        {
            (await caller.SendAsync(clear)).Status.Should().Be(HttpStatusCode.NoContent);
        }

        (await FilteredAsync("")).Should().BeEmpty();

        async Task<List<JsonElement>> FilteredAsync(string filter) => [.. (await JournalAsync(caller, filter)).Json.EnumerateArray()];
    }

    [Fact]
    [Rule("journal.size")]
    public async Task The_journal_keeps_as_many_calls_as_it_may_and_none_when_it_is_off()
    {
        await using var small = new SmallJournalEmulator();
        using var caller = small.NewCaller();
        for (var i = 0; i < 5; i++)
        {
            (await caller.CallAsync("DescribeVpcs", $"PageNumber={i + 1}")).Done();
        }

        (await JournalAsync(caller)).Json.EnumerateArray()
            .Select(entry => entry.GetProperty("parameters").GetProperty("PageNumber").GetString()).Should().Equal("5", "4", "3");
        await using var off = new NoJournalEmulator();
        using var silent = off.NewCaller();
        (await silent.CallAsync("DescribeVpcs")).Done();
        (await JournalAsync(silent)).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    [Rule("journal.stream")]
    public async Task A_stream_sends_the_calls_as_they_come_and_those_that_were_missed()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("DescribeVpcs")).Done();
        using var stream = await caller.Http.GetStreamAsync(new Uri($"/_emulator/requests/stream?account={caller.Account}&since-id=0", UriKind.Relative));
        using var reader = new StreamReader(stream);
        Actions([await NextAsync(reader)]).Should().Equal("DescribeVpcs");
        (await caller.CallAsync("DescribeRegions")).Done();
        Actions([await NextAsync(reader)]).Should().Equal("DescribeRegions");
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

    private static Task<Answer> JournalAsync(Caller caller, string filter = "") =>
        caller.GetAsync($"/_emulator/requests?account={caller.Account}{filter}");
}
