using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Access;

/// <summary>Sessions of roles while signatures are off.</summary>
public sealed class UnsignedRoleTests(TestEmulator emulator)
{
    [Fact]
    [Rule("sts.roles")]
    [Rule("sts.key-account")]
    public async Task A_temporary_key_of_any_role_leads_to_the_account_of_the_role()
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        var (key, token) = await AssumeAsync(client, other.Account);
        (await AssignAsync(client, key, token)).ShouldSucceed();
        (await AddressCountAsync(other)).Should().Be(await AddressCountAsync(client) + 1);
    }

    [Fact]
    [Rule("sts.unsigned")]
    public async Task A_temporary_key_needs_its_token()
    {
        using var client = emulator.NewClient();
        var (key, token) = await AssumeAsync(client, client.Account);
        var (_, foreign) = await AssumeAsync(client, client.Account);
        (await IdentityAsync(client, key, token)).ShouldSucceed().Json.GetProperty("Arn").GetString()
            .Should().Be($"acs:sts::{client.Account}:assumed-role/any/alice");
        (await IdentityAsync(client, key, null)).ShouldFail("MissingSecurityToken", 400);
        (await IdentityAsync(client, key, "CAIS")).ShouldFail("InvalidSecurityToken.Malformed", 400);
        (await IdentityAsync(client, key, foreign)).ShouldFail("InvalidSecurityToken.MismatchWithAccessKey", 400);
    }

    [Fact]
    [Rule("sts.unsigned")]
    public async Task A_denied_action_stays_denied_without_the_token()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"roles":{"any":{"deny":["ecs:AssignPrivateIpAddresses"]}}}""");
        var (key, token) = await AssumeAsync(client, client.Account);
        (await AssignAsync(client, key, token)).ShouldFail("Forbidden.SubUser", 403);
        (await AssignAsync(client, key, null)).ShouldFail("MissingSecurityToken", 400);
    }

    [Fact]
    [Rule("sts.unsigned")]
    public async Task An_unknown_key_that_only_looks_temporary_needs_no_token()
    {
        using var client = emulator.NewClient();
        (await IdentityAsync(client, "STS.NUgYrLnoC37mZZCNnAbez", null)).ShouldSucceed();
        (await IdentityAsync(client, "STS.NUgYrLnoC37mZZCNnAbez", "CAIS")).ShouldSucceed();
    }

    [Fact]
    [Rule("clock.token-life")]
    public async Task A_session_ends_by_the_emulators_clock()
    {
        await using var own = new TestEmulator();
        using var client = own.NewClient();
        var (key, token) = await AssumeAsync(client, client.Account);
        (await AssignAsync(client, key, token)).ShouldSucceed();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_emulator/clock")
        {
            Content = new StringContent("""{"advanceSeconds":3600}"""),
        };
        ((int)(await client.SendAsync(request)).Status).Should().Be(200);
        (await AssignAsync(client, key, token)).ShouldFail("InvalidSecurityToken.Expired", 403);
    }

    private static async Task<(string Key, string Token)> AssumeAsync(EmulatorClient client, string account)
    {
        var response = await client.GetAsync(
            "/?Action=AssumeRole&Version=2015-04-01&Format=JSON"
            + $"&AccessKeyId={client.Account}&RoleArn=acs:ram::{account}:role/any&RoleSessionName=alice");
        var credentials = response.ShouldSucceed().Json.GetProperty("Credentials");
        return (
            credentials.GetProperty("AccessKeyId").GetString()!, credentials.GetProperty("SecurityToken").GetString()!);
    }

    private static Task<EmulatorResponse> AssignAsync(EmulatorClient client, string key, string? token) =>
        client.GetAsync(
            "/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&Format=JSON"
            + $"&SecondaryPrivateIpAddressCount=1&{Caller(key, token)}");

    private static async Task<int> AddressCountAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-myeni")).ShouldSucceed()
            .Enis.Single().GetProperty("PrivateIpSets").GetProperty("PrivateIpSet").GetArrayLength();

    private static Task<EmulatorResponse> IdentityAsync(EmulatorClient client, string key, string? token) =>
        client.GetAsync($"/?Action=GetCallerIdentity&Version=2015-04-01&Format=JSON&{Caller(key, token)}");

    private static string Caller(string key, string? token) =>
        $"AccessKeyId={key}" + (token is null ? "" : $"&SecurityToken={Uri.EscapeDataString(token)}");
}
