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
        (await AssignAsync(client, key, null)).ShouldSucceed();
        (await AddressCountAsync(other)).Should().Be(await AddressCountAsync(client) + 2);
    }

    [Fact]
    [Rule("sts.unsigned")]
    public async Task The_token_is_needed_only_for_the_identity_of_the_caller()
    {
        using var client = emulator.NewClient();
        var (key, token) = await AssumeAsync(client, client.Account);
        (await IdentityAsync(client, key, token)).Should().Be($"acs:sts::{client.Account}:assumed-role/any/alice");
        (await IdentityAsync(client, key, null)).Should().Be($"acs:ram::{client.Account}:root");
        (await IdentityAsync(client, key, "CAIS")).Should().Be($"acs:ram::{client.Account}:root");
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

    private static async Task<string?> IdentityAsync(EmulatorClient client, string key, string? token) =>
        (await client.GetAsync($"/?Action=GetCallerIdentity&Version=2015-04-01&Format=JSON&{Caller(key, token)}"))
            .ShouldSucceed().Json.GetProperty("Arn").GetString();

    private static string Caller(string key, string? token) =>
        $"AccessKeyId={key}" + (token is null ? "" : $"&SecurityToken={Uri.EscapeDataString(token)}");
}
