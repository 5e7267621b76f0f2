using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients assume a role and use its temporary key.</summary>
public sealed class AssumeRoleTests(OfficialClients clients)
{
    private static readonly object Two = new { NetworkInterfaceId = "eni-myeni", SecondaryPrivateIpAddressCount = 2 };

    [Theory]
    [InlineData(ClientKind.Ecs7)]
    [InlineData(ClientKind.Ecs7SignatureV1)]
    [InlineData(ClientKind.PopCoreGet)]
    [InlineData(ClientKind.PopCorePost)]
    [Rule("clients.assume-role")]
    public async Task A_client_calls_with_the_temporary_key_that_AssumeRole_returned(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await GivenRoleAsync(caller);
        var assumed = await caller.CallAsync(
            "Sts", "AssumeRole", new { RoleArn = ArnOf(caller), RoleSessionName = "alice", DurationSeconds = 900 });
        var key = assumed.Body.GetProperty("Credentials");
        string Member(string name) => SdkResponse.Text(key, name)!;
        var temporary = caller.WithTemporaryKey(
            Member("AccessKeyId"), Member("AccessKeySecret"), Member("SecurityToken"));
        (await temporary.AssignAsync(Two)).AssignedAddresses.Should().HaveCount(2);
        var unassign = new { NetworkInterfaceId = "eni-myeni", PrivateIpAddress = new[] { "10.0.0.1" } };
        (await temporary.UnassignAsync(unassign)).Error.ShouldBe(
            "Forbidden.SubUser", 403, "The specified action is not available for you.");
        ShouldBeTheRole(caller, await temporary.CallAsync("Sts", "GetCallerIdentity", new { }));

        var withoutToken = caller.WithTemporaryKey(Member("AccessKeyId"), Member("AccessKeySecret"), token: null);
        (await withoutToken.AssignAsync(Two)).Error.ShouldBe(
            "MissingSecurityToken", 400, "SecurityToken is mandatory for this action.");
        (await caller.AddressesInStateAsync("eni-myeni")).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(ClientKind.Ecs7)]
    [InlineData(ClientKind.Ecs7SignatureV1)]
    [Rule("clients.assume-role")]
    public async Task The_credentials_library_assumes_a_role_over_HTTPS(ClientKind client)
    {
        var caller = await clients.UseOverHttpsAsync(client, trusts: true);
        await GivenRoleAsync(caller);
        var assuming = caller.WithSettings(
            new { assumedRole = new { roleArn = ArnOf(caller), roleSessionName = "alice" } });
        (await assuming.AssignAsync(Two)).AssignedAddresses.Should().HaveCount(2);
        ShouldBeTheRole(caller, await assuming.CallAsync("Sts", "GetCallerIdentity", new { }));
    }

    private static Task GivenRoleAsync(SdkCaller caller) => caller.ChangeAsync(
        "roles", new Dictionary<string, object> { ["assigning"] = new { deny = new[] { "ecs:Unassign*" } } });

    private static string ArnOf(SdkCaller caller) => $"acs:ram::{caller.Account}:role/assigning";

    private static void ShouldBeTheRole(SdkCaller caller, SdkResponse identity)
    {
        SdkResponse.Text(identity.Body, "IdentityType").Should().Be("AssumedRoleUser");
        SdkResponse.Text(identity.Body, "Arn").Should().Be($"acs:sts::{caller.Account}:assumed-role/assigning/alice");
    }
}
