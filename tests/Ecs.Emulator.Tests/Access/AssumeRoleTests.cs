using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Access;

/// <summary>Sessions of roles while signatures are verified, with both signature versions.</summary>
public sealed class AssumeRoleTests(VerifyingEmulator emulator)
{
    private const string Roles =
        """{"roles":{"mine":{"deny":["ecs:Delete*"]},"long":{"maxSessionDuration":43200}},"users":{"alice":{}}}""";

    public static TheoryData<string> Versions => ["V1", "V3"];

    [Theory, MemberData(nameof(Versions))]
    [Rule("sts.assume-role")]
    public async Task A_temporary_key_signs_calls_in_the_account_of_its_role(string version)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        var response = (await AssumeAsync(version, client)).ShouldSucceed().Json;
        var credentials = response.GetProperty("Credentials");
        response.GetProperty("AssumedRoleUser").GetProperty("Arn").GetString()
            .Should().Be($"acs:ram::{client.Account}:role/mine/alice");
        credentials.GetProperty("Expiration").GetString()
            .Should().MatchRegex("^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");

        var caller = Caller(credentials);
        (await CallAsync(version, caller, "DescribeNetworkInterfaces")).ShouldSucceed()
            .Enis[0].GetProperty("OwnerId").GetString().Should().Be(client.Account);
        (await CallAsync(version, caller, "AssignPrivateIpAddresses", ("NetworkInterfaceId", "eni-myeni"),
            ("SecondaryPrivateIpAddressCount", "1"))).ShouldSucceed();

        var identity = (await CallAsync(version, Caller(credentials, sts: true), "GetCallerIdentity"))
            .ShouldSucceed().Json;
        identity.GetProperty("IdentityType").GetString().Should().Be("AssumedRoleUser");
        identity.GetProperty("Arn").GetString().Should().Be($"acs:sts::{client.Account}:assumed-role/mine/alice");
        identity.GetProperty("AccountId").GetString().Should().Be(client.Account);
        identity.GetProperty("PrincipalId").GetString().Should().Be(
            response.GetProperty("AssumedRoleUser").GetProperty("AssumedRoleId").GetString());
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("sts.token")]
    public async Task A_temporary_key_needs_its_own_token_and_secret(string version)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        var key = await KeyAsync(version, client);
        var other = await KeyAsync(version, client);
        const string Action = "DescribeNetworkInterfaces";
        SigningClient With(string? token, string? secret = null) =>
            new(emulator.Address, Id(key), secret ?? Secret(key)) { SecurityToken = token };
        (await CallAsync(version, With(Token(key)), Action)).ShouldSucceed();
        (await CallAsync(version, With(null), Action)).ShouldFail("MissingSecurityToken", 400)
            .Message.Should().Be("SecurityToken is mandatory for this action.");
        (await CallAsync(version, With("CAIS"), Action)).ShouldFail("InvalidSecurityToken.Malformed", 400)
            .Message.Should().Be("Specified SecurityToken is malformed.");
        (await CallAsync(version, With(Token(other)), Action))
            .ShouldFail("InvalidSecurityToken.MismatchWithAccessKey", 400)
            .Message.Should().Be("Specified SecurityToken mismatch with the AccessKey.");
        (await CallAsync(version, With(Token(key), Secret(other)), Action)).ShouldFail("SignatureDoesNotMatch", 400);
        (await CallAsync(version, new SigningClient(emulator.Address, $"{Id(key)}x", Secret(key)), Action))
            .ShouldFail("InvalidAccessKeyId.NotFound", 404);
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("clock.token-life")]
    public async Task A_session_ends_by_the_emulators_clock(string version)
    {
        await using var own = new VerifyingEmulator();
        using var client = own.NewClient();
        await client.GivenAsync(Roles);
        var start = new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
        await ClockAsync(client, $$"""{"freezeAt":"{{start:yyyy-MM-ddTHH:mm:ssZ}}"}""");
        var response = await CallAsync(
            version,
            new SigningClient(own.Address, client.Account) { Version = "2015-04-01", Time = start },
            "AssumeRole",
            ("RoleArn", $"acs:ram::{client.Account}:role/long"),
            ("RoleSessionName", "alice"),
            ("DurationSeconds", "900"));
        var credentials = response.ShouldSucceed().Json.GetProperty("Credentials");
        credentials.GetProperty("Expiration").GetString().Should().Be("2026-11-23T01:15:00Z");
        await ClockAsync(client, """{"advanceSeconds":899}""");
        (await DescribeAsync(899)).ShouldSucceed();
        await ClockAsync(client, """{"advanceSeconds":1}""");
        (await DescribeAsync(900)).ShouldFail("InvalidSecurityToken.Expired", 403);

        Task<EmulatorResponse> DescribeAsync(int seconds) => CallAsync(
            version,
            new SigningClient(own.Address, Id(credentials), Secret(credentials))
            {
                SecurityToken = Token(credentials),
                Time = start.AddSeconds(seconds),
            },
            "DescribeNetworkInterfaces");
    }

    [Fact]
    [Rule("sts.roles")]
    public async Task Only_the_listed_roles_of_the_own_account_can_be_assumed()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        (await AssumeAsync("V3", client, "unknown")).ShouldFail("EntityNotExist.Role", 404)
            .Message.Should().Be("The specified Role not exists.");
        (await AssumeAsync("V1", client, account: "1000000000000000")).ShouldFail("NoPermission", 403);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"ecs:Describe*","Resource":"*"}""", "DescribeZones", false)]
    [InlineData("""{"Effect":"Allow","Action":["vpc:*","ecs:Describe*"],"Resource":["*"]}""", "DescribeZones", false)]
    [InlineData("""{"Effect":"Allow","Action":"oss:*","Resource":"*"}""", "DescribeZones", true)]
    [InlineData("""{"Effect":"Allow","NotAction":"ecs:*","Resource":"*"}""", "DescribeZones", false)]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","Resource":"acs:ecs:*:*:vpc/x"}""", "DescribeZones", false)]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","NotResource":"x","Condition":{}}""", "DescribeZones", false)]
    [InlineData("""ALL,{"Effect":"Deny","Action":"ecs:*","Resource":"*"}""", "DescribeZones", true)]
    [InlineData("""ALL,{"Effect":"Deny","Action":"ecs:*","Resource":["x","*"]}""", "DescribeZones", true)]
    [InlineData("""ALL,{"Effect":"Deny","Action":"ecs:*","Resource":"x"}""", "DescribeZones", false)]
    [InlineData("""ALL,{"Effect":"Deny","Action":"ecs:*","NotResource":"*"}""", "DescribeZones", false)]
    [InlineData("""ALL,{"Effect":"Deny","NotAction":"oss:*","Resource":"*"}""", "DescribeZones", false)]
    [InlineData("""ALL,{"Effect":"Deny","Action":"ecs:*","Resource":"*","Condition":{}}""", "DescribeZones", false)]
    [InlineData("ALL", "DeleteSecurityGroup", true)]
    [Rule("sts.policy")]
    [Rule("sts.role-denied")]
    public async Task The_actions_of_a_policy_restrict_the_permissions_of_the_role(
        string statements, string action, bool isDenied)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        var list = statements.Replace(
            "ALL", """{"Effect":"Allow","Action":"*","Resource":"*"}""", StringComparison.Ordinal);
        var key = await KeyAsync("V1", client, ("Policy", $$"""{"Version":"1","Statement":[{{list}}]}"""));
        var response = await CallAsync("V1", Caller(key), action);
        if (isDenied)
        {
            response.ShouldFail("Forbidden.SubUser", 403);
        }
        else
        {
            response.ShouldSucceed();
        }
    }

    [Fact]
    [Rule("sts.key")]
    public async Task A_temporary_key_is_still_valid_after_a_reset_and_stored_nowhere()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        var before = await client.StateTextAsync();
        var key = await KeyAsync("V3", client);
        (await client.StateTextAsync()).Should().Be(before);
        using (var reset = new HttpRequestMessage(HttpMethod.Post, $"/_emulator/reset?account={client.Account}"))
        {
            ((int)(await client.SendAsync(reset)).Status).Should().Be(204);
        }

        (await CallAsync("V3", Caller(key), "DescribeNetworkInterfaces")).ShouldSucceed();
    }

    [Fact]
    [Rule("sts.assume-role")]
    public async Task A_session_can_assume_another_role_of_its_account()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        var key = await KeyAsync("V1", client);
        var second = await CallAsync(
            "V1",
            Caller(key, sts: true),
            "AssumeRole",
            ("RoleArn", $"acs:ram::{client.Account}:role/long"),
            ("RoleSessionName", "bob"),
            ("SourceIdentity", "carol"),
            ("ExternalId", "xx"));
        second.ShouldSucceed().Json.GetProperty("SourceIdentity").GetString().Should().Be("carol");
        (await CallAsync("V1", Caller(second.Json.GetProperty("Credentials"), sts: true), "GetCallerIdentity"))
            .ShouldSucceed().Json.GetProperty("Arn").GetString().Should().EndWith(":assumed-role/long/bob");
    }

    [Fact]
    [Rule("guard.secrets")]
    public async Task The_journal_does_not_contain_tokens_and_secrets_of_temporary_keys()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Roles);
        var key = await KeyAsync("V1", client);
        foreach (var version in new[] { "V1", "V3" })
        {
            (await CallAsync(version, Caller(key), "DescribeNetworkInterfaces")).ShouldSucceed();
        }

        var journal = (await client.GetAsync($"/_emulator/requests?account={client.Account}")).Body;
        journal.Should().Contain("AssumeRole").And.NotContain(Secret(key)).And.NotContain(Token(key));
    }

    private static async Task ClockAsync(EmulatorClient client, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_emulator/clock")
        {
            Content = new StringContent(body),
        };
        ((int)(await client.SendAsync(request)).Status).Should().Be(200);
    }

    private static Task<EmulatorResponse> CallAsync(
        string version, SigningClient caller, string action, params (string Name, string Value)[] parameters) =>
        version == "V1" ? caller.V1Async(action, parameters) : caller.V3Async(action, parameters);

    private static string Id(JsonElement credentials) => credentials.GetProperty("AccessKeyId").GetString()!;

    private static string Secret(JsonElement credentials) => credentials.GetProperty("AccessKeySecret").GetString()!;

    private static string Token(JsonElement credentials) => credentials.GetProperty("SecurityToken").GetString()!;

    private SigningClient Caller(JsonElement credentials, bool sts = false) =>
        new(emulator.Address, Id(credentials), Secret(credentials))
        {
            SecurityToken = Token(credentials),
            Version = sts ? "2015-04-01" : "2014-05-26",
        };

    private async Task<JsonElement> KeyAsync(
        string version, EmulatorClient client, params (string Name, string Value)[] parameters) =>
        (await AssumeAsync(version, client, "mine", client.Account, parameters))
            .ShouldSucceed().Json.GetProperty("Credentials");

    private Task<EmulatorResponse> AssumeAsync(
        string version,
        EmulatorClient client,
        string role = "mine",
        string? account = null,
        params (string Name, string Value)[] parameters) => CallAsync(
        version,
        new SigningClient(emulator.Address, client.Account) { Version = "2015-04-01" },
        "AssumeRole",
        [
            ("RoleArn", $"acs:ram::{account ?? client.Account}:role/{role}"),
            ("RoleSessionName", "alice"),
            .. parameters,
        ]);
}
