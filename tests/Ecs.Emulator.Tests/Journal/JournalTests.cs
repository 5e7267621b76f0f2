using System.Net;
using System.Text.Json;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Journal;

/// <summary>The journal of calls.</summary>
public sealed class JournalTests(TestEmulator emulator)
{
    [Fact]
    [Rule("journal.entry")]
    public async Task A_call_is_recorded_with_its_parameters_its_result_and_the_parameters_that_were_not_read()
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(
            $"/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}"
            + "&NetworkInterfaceId=eni-unknown&SecondaryPrivateIpAddressCont=1&PrivateIpAddress.1=172.17.0.5"
            + "&Signature=secret&SecurityToken=token&Password=pass");
        response.ShouldFail("InvalidEniId.NotFound", 404);

        var body = (await JournalAsync(client)).Body;
        var entry = JsonDocument.Parse(body).RootElement.EnumerateArray().Should().ContainSingle().Subject;
        entry.GetProperty("account").GetString().Should().Be(client.Account);
        entry.GetProperty("product").GetString().Should().Be("Ecs");
        entry.GetProperty("action").GetString().Should().Be("AssignPrivateIpAddresses");
        entry.GetProperty("parameters").GetProperty("PrivateIpAddress.1").GetString().Should().Be("172.17.0.5");
        entry.GetProperty("unreadParameters").EnumerateArray().Select(name => name.GetString())
            .Should().Equal("SecondaryPrivateIpAddressCont", "Password");
        entry.GetProperty("status").GetInt32().Should().Be(404);
        entry.GetProperty("code").GetString().Should().Be("InvalidEniId.NotFound");
        entry.GetProperty("signature").GetString().Should().Be("V1");
        entry.GetProperty("format").GetString().Should().Be("JSON");
        entry.GetProperty("requestId").GetString().Should().Be(response.Headers["x-acs-request-id"]);
        entry.GetProperty("clientAddress").GetString().Should().Contain("127.0.0.1");
        body.Should().NotContainAny("secret", "token", "pass");
    }

    [Fact]
    [Rule("journal.entry")]
    public async Task No_secret_is_recorded_in_any_spelling_and_long_values_are_truncated()
    {
        using var client = emulator.NewClient();
        await client.CallAsync(
            "RunInstances",
            "signature=hush&SECURITYTOKEN=hush&Password=hush&password=hush&Config.1.Password=hush"
                + "&AccessKeySecret=hush&ClientToken=mine");
        using (var signed = new HttpRequestMessage(HttpMethod.Get, "/?Action=DescribeVpcs"))
        {
            signed.Headers.TryAddWithoutValidation(
                "Authorization", $"ACS3-HMAC-SHA256 Credential={client.Account},SignedHeaders=host,Signature=hush");
            signed.Headers.TryAddWithoutValidation("x-acs-security-token", "hush");
            await client.SendAsync(signed);
        }

        await client.PostAsync(
            $"/?Action=DescribeVpcs&AccessKeyId={client.Account}",
            string.Join(
                '&', Enumerable.Range(0, 150).Select(n => $"{new string('n', 3_000)}{n}={new string('v', 3_000)}")));

        var entries = (await JournalAsync(client)).Json;
        entries.GetRawText().Should().NotContain("hush");
        entries.GetRawText().Length.Should().BeLessThan(60_000);
        entries.GetArrayLength().Should().Be(3);
        entries[1].GetProperty("signature").GetString().Should().Be("V3");
        entries[2].GetProperty("unreadParameters").EnumerateArray().Select(name => name.GetString()).Should().Equal(
            "signature", "SECURITYTOKEN", "password", "Config.1.Password", "AccessKeySecret");
        entries[2].GetProperty("parameters").GetProperty("ClientToken").GetString().Should().Be("mine");
    }

    [Fact]
    [Rule("journal.entry")]
    public async Task Unread_parameters_include_list_members_and_empty_values()
    {
        using var client = emulator.NewClient();
        await client.CallAsync(
            "CreateNetworkInterface",
            "Tag.1.Key=a&Tag.1.Vlaue=b&Tag.2=c&Tag=d&SecurityGroupIds.1=sg-mygroup&SecurityGroupIds.1.X=1"
                + "&SecurityGroupIds.x=1&PrivateIp=&VSwitchId=none");
        (await JournalAsync(client)).Json[0].GetProperty("unreadParameters").EnumerateArray()
            .Select(name => name.GetString())
            .Should().Equal("Tag.1.Vlaue", "Tag.2", "Tag", "SecurityGroupIds.1.X", "SecurityGroupIds.x", "PrivateIp");
    }

    [Fact]
    [Rule("journal.entry")]
    public async Task A_call_that_fails_early_is_recorded_with_the_emulators_time()
    {
        await using var own = new SlowEmulator();
        using var client = own.NewClient();
        (await client.PostAsync("/_emulator/clock", """{"freezeAt":"2026-11-23T01:00:00Z"}"""))
            .Status.Should().Be(HttpStatusCode.OK);
        await client.GetAsync($"/?AccessKeyId={client.Account}&Action=DescribeVpcs&Twice=1&Twice=2");
        await client.GetAsync($"/?AccessKeyId={client.Account}&Action=Nonsense%0A");
        await client.GetAsync($"/?AccessKeyId={client.Account}&Action=DescribeVpcs&Format=YAML");
        await client.GetAsync($"/elsewhere?AccessKeyId={client.Account}&Action=DescribeVpcs");
        var entries = (await JournalAsync(client)).Json.EnumerateArray().ToList();
        entries.Select(entry => entry.GetProperty("code").GetString()).Should().Equal(
            "InvalidAction.NotFound", "InvalidParameter.Format", "InvalidAction", "InvalidParameter");
        entries.Should().OnlyContain(entry => entry.GetProperty("time").GetString() == "2026-11-23T01:00:00Z");
    }

    [Fact]
    [Rule("journal.filters")]
    public async Task Entries_are_listed_newest_first_and_can_be_filtered()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1")).ShouldSucceed();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=x")).ShouldFail("InvalidParameter", 400);
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        (await client.CallAsync("Nonsense")).ShouldFail("InvalidAction", 400);

        var all = (await JournalAsync(client)).Json.EnumerateArray().ToList();
        Actions(all).Should().Equal("Nonsense", "DescribeVpcs", "AssignPrivateIpAddresses", "AssignPrivateIpAddresses");
        Actions(await FilteredAsync("&action=DescribeVpcs")).Should().Equal("DescribeVpcs");
        (await FilteredAsync("&code=InvalidParameter")).Should().ContainSingle();
        (await FilteredAsync("&status=200")).Should().HaveCount(2);
        (await FilteredAsync("&resource=eni-myeni")).Should().HaveCount(2);
        (await FilteredAsync($"&since-id={all[1].GetProperty("id").GetInt64()}")).Should().ContainSingle();
        (await FilteredAsync("&limit=2")).Should().HaveCount(2);
        (await FilteredAsync("&limit=0")).Should().BeEmpty();
        (await FilteredAsync("&limit=9223372036854775807")).Should().HaveCount(4);
        (await FilteredAsync("&since-id=9223372036854775807")).Should().BeEmpty();
        (await FilteredAsync("&action=&status=400&code=InvalidAction")).Should().ContainSingle();
        foreach (var bad in (string[])
            ["&colour=red", "&limit=some", "&limit=-1", "&status=OK", "&since-id=1.5", "&action=a&action=b"])
        {
            (await JournalAsync(client, bad)).Status.Should().Be(HttpStatusCode.BadRequest, bad);
        }

        using (var misread = new HttpRequestMessage(
            HttpMethod.Delete, $"/_emulator/requests?account={client.Account}&action=DescribeVpcs"))
        {
            (await client.SendAsync(misread)).Status.Should().Be(HttpStatusCode.BadRequest, "it would clear all");
        }

        (await FilteredAsync("")).Should().HaveCount(4);

        using (var clear = new HttpRequestMessage(HttpMethod.Delete, $"/_emulator/requests?account={client.Account}"))
        {
            (await client.SendAsync(clear)).Status.Should().Be(HttpStatusCode.NoContent);
        }

        (await FilteredAsync("")).Should().BeEmpty();

        async Task<List<JsonElement>> FilteredAsync(string filter) =>
        [
            .. (await JournalAsync(client, filter)).Json.EnumerateArray(),
        ];
    }

    [Fact]
    [Rule("journal.size")]
    public async Task The_journal_keeps_the_configured_number_of_calls_and_none_when_it_is_off()
    {
        await using var small = new SmallJournalEmulator();
        using var client = small.NewClient();
        for (var i = 0; i < 5; i++)
        {
            (await client.CallAsync("DescribeVpcs", $"PageNumber={i + 1}")).ShouldSucceed();
        }

        (await JournalAsync(client)).Json.EnumerateArray()
            .Select(entry => entry.GetProperty("parameters").GetProperty("PageNumber").GetString())
            .Should().Equal("5", "4", "3");
        await using var off = new NoJournalEmulator();
        using var silent = off.NewClient();
        (await silent.CallAsync("DescribeVpcs")).ShouldSucceed();
        (await JournalAsync(silent)).Json.GetArrayLength().Should().Be(0);
        var stream = await silent.GetAsync("/_emulator/requests/stream");
        stream.Status.Should().Be(HttpStatusCode.BadRequest, "it would never have anything to say");
        stream.Body.Should().Contain("--journal-size");
    }

    [Fact]
    [Rule("journal.memory")]
    public async Task The_journal_stays_within_its_memory_limit_and_drops_the_oldest_entries_first()
    {
        await using var host = await LibraryHost.StartAsync(options => options.JournalMemory = 1);
        var clients = Enumerable.Range(0, 10).Select(_ => host.NewClient()).ToList();
        var much = string.Join('&', Enumerable.Range(0, 4).Select(n => $"P{n}={new string('x', 1_600)}"));
        for (var round = 0; round < 20; round++)
        {
            foreach (var client in clients)
            {
                (await client.CallAsync("DescribeVpcs", much)).ShouldSucceed();
            }
        }

        // Each call takes about 14,000 bytes.
        host.Part<CallJournal>().Count.Should().BeInRange(60, 80);
        foreach (var client in clients)
        {
            (await JournalAsync(client)).Json.GetArrayLength().Should().BeInRange(6, 8);
            client.Dispose();
        }
    }

    [Fact]
    [Rule("journal.memory")]
    public async Task Accounts_that_do_not_exist_share_the_limit_of_one_account_but_not_their_calls()
    {
        await using var host = await LibraryHost.StartAsync(options => options.JournalSize = 3);
        using var client = host.NewClient();
        (await client.CallAsync("Nonsense")).ShouldFail("InvalidAction", 400);
        using var other = host.NewClient();
        (await other.CallAsync("Nonsense")).ShouldFail("InvalidAction", 400);
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        Actions((await JournalAsync(client)).Json.EnumerateArray()).Should().Equal("DescribeVpcs", "Nonsense");
        Actions((await JournalAsync(other)).Json.EnumerateArray()).Should().Equal("Nonsense");
        await client.ResetAsync();
        (await JournalAsync(client)).Json.GetArrayLength().Should().Be(0);
        (await JournalAsync(other)).Json.GetArrayLength().Should().Be(1);

        for (var stranger = 0; stranger < 3; stranger++)
        {
            using var another = host.NewClient();
            (await another.CallAsync("Nonsense")).ShouldFail("InvalidAction", 400);
        }

        (await JournalAsync(other)).Json.GetArrayLength().Should().Be(0);
        host.Part<CallJournal>().Count.Should().Be(3);
    }

    private static IEnumerable<string?> Actions(IEnumerable<JsonElement> entries) =>
        entries.Select(entry => entry.GetProperty("action").GetString());

    private static Task<EmulatorResponse> JournalAsync(EmulatorClient client, string filter = "") =>
        client.GetAsync($"/_emulator/requests?account={client.Account}{filter}");
}
