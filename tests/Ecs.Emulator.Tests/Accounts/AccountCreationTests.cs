using System.Net;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Accounts;

/// <summary>Which requests create an account.</summary>
public sealed class AccountCreationTests(TestEmulator emulator)
{
    private const string OneMore = "SecondaryPrivateIpAddressCount=1";

    [Fact]
    [Rule("account.created")]
    public async Task A_rejected_request_creates_no_account()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("Nonsense")).ShouldFail("InvalidAction", 400);
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=x")).ShouldFail("InvalidParameter", 400);
        (await client.CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-none&{OneMore}"))
            .ShouldFail("InvalidEniId.NotFound", 404);
        (await client.CallAsync(
            "RunInstances", "DryRun=true&InstanceType=ecs.g6.large&ImageId=none&VSwitchId=vsw-myvswitch"))
            .Code.Should().NotBeNull();
        (await client.CallAsync("DescribeVpcs", "PageSize=0")).Code.Should().NotBeNull();
        (await AccountsAsync(client)).Should().NotContain(client.Account);

        (await client.AssignAsync(OneMore)).ShouldSucceed();
        (await AccountsAsync(client)).Should().Contain(client.Account);
    }

    [Fact]
    [Rule("account.created")]
    public async Task A_request_with_a_wrong_signature_creates_no_account()
    {
        await using var verifying = new VerifyingEmulator();
        using var client = verifying.NewClient();
        (await client.AssignAsync(OneMore)).ShouldFail("MissingTimestamp", 400);
        var stranger = new SigningClient(verifying.Address, client.Account, "wrong");
        (await stranger.V1Async("DescribeNetworkInterfaces")).ShouldFail("SignatureDoesNotMatch", 400);
        (await stranger.V3Async("DescribeNetworkInterfaces")).ShouldFail("SignatureDoesNotMatch", 400);
        (await AccountsAsync(client)).Should().NotContain(client.Account);

        var owner = new SigningClient(verifying.Address, client.Account, "testsecret");
        (await owner.V3Async("DescribeNetworkInterfaces")).ShouldSucceed();
        (await AccountsAsync(client)).Should().Contain(client.Account);
    }

    [Fact]
    [Rule("account.created")]
    public async Task The_control_plane_creates_an_account_when_it_writes_to_it_and_not_when_it_reads_or_rejects()
    {
        using var client = emulator.NewClient();
        var state = await client.StateTextAsync();
        state.Should().Contain("eni-myeni", "it shows how the account would begin");
        foreach (var path in (string[])["faults", "requests", "snapshots", "snapshots/none"])
        {
            await client.GetAsync($"/_emulator/{path}?account={client.Account}");
        }

        (await client.PutAsync("{")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await client.PatchAsync("""{"nothing":1}""")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await ControlAsync(client, HttpMethod.Put, "faults", "[{}]")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await ControlAsync(client, HttpMethod.Put, "snapshots/one", "[]"))
            .Status.Should().Be(HttpStatusCode.BadRequest);
        (await ControlAsync(client, HttpMethod.Post, "snapshots/none/restore"))
            .Status.Should().Be(HttpStatusCode.NotFound);
        (await ControlAsync(client, HttpMethod.Delete, "faults")).Status.Should().Be(HttpStatusCode.NoContent);
        (await ControlAsync(client, HttpMethod.Delete, "requests")).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
        (await AccountsAsync(client)).Should().NotContain(client.Account);

        foreach (var (method, path, body) in ((HttpMethod Method, string Path, string Body)[])
            [
                (HttpMethod.Put, "state", "{}"), (HttpMethod.Patch, "state", "{}"), (HttpMethod.Put, "faults", "[]"),
                (HttpMethod.Put, "snapshots/one", ""), (HttpMethod.Post, "snapshots/one/restore", ""),
            ])
        {
            (await ControlAsync(client, method, path, body)).Status.Should().Be(HttpStatusCode.NoContent);
            (await AccountsAsync(client)).Should().Contain(client.Account, path);
            await client.ResetAsync();
            (await AccountsAsync(client)).Should().NotContain(client.Account, "a reset removes it");
        }
    }

    [Fact]
    [Rule("account.provisional")]
    public async Task A_rejected_request_does_not_change_an_account_that_does_not_exist()
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=0")).ShouldFail("InvalidParameter", 400);
        (await client.StateTextAsync()).Should().Be(before);
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        (await client.StateTextAsync()).Should().Be(before, "it begins as it was shown");
    }

    [Fact]
    [Rule("account.limit")]
    public async Task A_request_above_the_maximum_number_of_accounts_is_rejected_in_its_own_format()
    {
        await using var host = await LibraryHost.StartAsync(options => options.MaxAccounts = 2);
        using var first = host.NewClient();
        using var second = host.NewClient();
        (await first.AssignAsync(OneMore)).ShouldSucceed();
        (await second.AssignAsync(OneMore)).ShouldFail("AccountLimitExceeded", 403)
            .Message.Should().Contain("2 accounts").And.Contain("max-accounts");
        var inXml = await second.GetAsync($"/?Action=DescribeRegions&AccessKeyId={second.Account}");
        inXml.ShouldFail("AccountLimitExceeded", 403).ContentType.Should().StartWith("text/xml");
        (await second.AssignAsync("SecondaryPrivateIpAddressCount=0")).ShouldFail("InvalidParameter", 400);
        foreach (var response in new[]
        {
            await second.PutAsync("{}"), await second.PatchAsync("{}"),
            await ControlAsync(second, HttpMethod.Put, "faults", "[]"),
            await ControlAsync(second, HttpMethod.Put, "snapshots/one"),
        })
        {
            response.Status.Should().Be(HttpStatusCode.BadRequest);
            response.Json.GetProperty("problems")[0].GetProperty("path").GetString().Should().Be("?account");
            response.Body.Should().Contain("max-accounts");
        }

        (await second.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength().Should().Be(0);
        (await first.AssignAsync(OneMore)).ShouldSucceed();
        await first.ResetAsync();
        (await second.AssignAsync(OneMore)).ShouldSucceed();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("account.rejected-memory")]
    public async Task Rejected_requests_with_unknown_keys_create_nothing(bool verifySignatures)
    {
        await using var host = await LibraryHost.StartAsync(options =>
        {
            options.VerifySignatures = verifySignatures;
            options.Throttle = 1;
            options.JournalSize = 100;
        });
        var key = 6_000_000_000_000_000;
        var opened = new List<WeakReference>();
        await RejectAsync(1_000);
        var counts = Counts();
        await RejectAsync(1_000);
        Counts().Should().Be(counts);
        counts.Accounts.Should().Be(1);
        counts.JournalEntries.Should().Be(200, "the default account and all that do not exist have 100 each");
        GC.Collect();
        opened.Count(account => account.IsAlive).Should().BeLessThan(100);

        async Task RejectAsync(int requests)
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            for (var request = 0; request < requests; request++)
            {
                key++;
                opened.Add(new WeakReference(host.Part<Cloud>().Open(new AccountId($"{key}"))));
                using var response = await http.GetAsync(new Uri(
                    (request % 8) switch
                    {
                        0 => $"/?Action=Nonsense&AccessKeyId={key}",
                        1 => $"/?Action=DescribeVpcs&PageSize=x&RegionId=r{key}&AccessKeyId={key}",
                        2 => "/?Action=DeleteNetworkInterface&RegionId=cn-hangzhou"
                            + $"&NetworkInterfaceId=eni-{key}&AccessKeyId={key}",
                        3 => $"/?Action=DescribeVpcs&Format={key}&AccessKeyId={key}",
                        4 => $"/_emulator/snapshots/none?account={key}",
                        5 => $"/_emulator/requests?account={key}&limit=x",
                        6 => $"/_emulator/state?account={key}&compcat=true",
                        _ => $"/nowhere/{key}?AccessKeyId=key-{key}",
                    },
                    UriKind.Relative));
                ((int)response.StatusCode).Should().BeInRange(400, 499);
            }
        }

        (int Accounts, int JournalEntries, int FaultPlans) Counts() => (
            host.Part<Cloud>().Accounts.Count,
            host.Part<CallJournal>().Count,
            host.Part<FaultInjector>().Count);
    }

    private static async Task<IReadOnlyList<string?>> AccountsAsync(EmulatorClient client) =>
    [
        .. (await client.GetAsync("/_emulator/accounts")).Json.GetProperty("accounts")
            .EnumerateArray().Select(account => account.GetString()),
    ];

    private static async Task<EmulatorResponse> ControlAsync(
        EmulatorClient client, HttpMethod method, string path, string body = "")
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/{path}?account={client.Account}")
        {
            Content = new StringContent(body),
        };
        return await client.SendAsync(request);
    }
}
