using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.NetworkInterfaces;

/// <summary>The permissions of other accounts on ENIs.</summary>
public sealed class NetworkInterfacePermissionTests(TestEmulator emulator)
{
    private const string Grant = "Permission=InstanceAttach&NetworkInterfaceId=eni-myeni";

    [Fact]
    [Rule("eni-permissions.life")]
    public async Task A_permission_is_granted_once_listed_and_revoked()
    {
        using var client = emulator.NewClient();

        var granted =
            (await client.CallAsync("CreateNetworkInterfacePermission", $"{Grant}&AccountId=1234567890"))
                .ShouldSucceed().Json
            .GetProperty("NetworkInterfacePermission");
        var id = granted.GetProperty("NetworkInterfacePermissionId").GetString()!;
        id.Should().StartWith("eni-perm-bp1");
        granted.GetProperty("AccountId").GetInt64().Should().Be(1_234_567_890);
        (await client.CallAsync("CreateNetworkInterfacePermission", $"{Grant}&AccountId=1234567890"))
            .ShouldSucceed().Json
            .GetProperty("NetworkInterfacePermission").GetRawText().Should().Be(granted.GetRawText());
        (await client.CallAsync("CreateNetworkInterfacePermission", $"{Grant}&AccountId=2345678901")).ShouldSucceed();

        (await ListAsync(client, "NetworkInterfaceId=eni-myeni")).Should().HaveCount(2);
        (await ListAsync(
            client, $"NetworkInterfacePermissionId.1={id}&NetworkInterfacePermissionId.2=eni-perm-unknown"))
            .Should().ContainSingle()
            .Which.GetRawText().Should().Be(granted.GetRawText());
        (await client.CallAsync("DeleteNetworkInterfacePermission", $"NetworkInterfacePermissionId={id}"))
            .ShouldSucceed();
        (await ListAsync(client, "NetworkInterfaceId=eni-myeni")).Should().ContainSingle()
            .Which.GetProperty("AccountId").GetInt64().Should().Be(2_345_678_901);
        (await client.CallAsync("DeleteNetworkInterfacePermission", $"NetworkInterfacePermissionId={id}"))
            .ShouldFail("InvalidNetworkInterfacePermissionId.NotFound", 404);
    }

    [Fact]
    [Rule("eni-permissions.life")]
    public async Task A_permission_is_deleted_with_its_ENI()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("CreateNetworkInterfacePermission", $"{Grant}&AccountId=1234567890")).ShouldSucceed();

        (await client.CallAsync("DeleteNetworkInterface", "NetworkInterfaceId=eni-myeni")).ShouldSucceed();

        (await client.StateAsync()).GetProperty("networkInterfacePermissions").EnumerateObject()
            .Should().OnlyContain(
                permission => permission.Value.GetProperty("networkInterfaceId").GetString() != "eni-myeni");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("1234567890123456789")]
    [Rule("eni-permissions.life")]
    public async Task A_state_document_contains_the_account_as_a_number(string account)
    {
        using var client = emulator.NewClient();
        var response = await client.PatchAsync(
            $"{{\"networkInterfacePermissions\":{{\"eni-perm-1\":{{\"networkInterfaceId\":\"eni-myeni\","
                + $"\"accountId\":\"{account}\"}}}}}}");
        ((int)response.Status).Should().Be(400);
        response.Body.Should().Contain("accountId");
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(EmulatorClient client, string query) =>
    [
        .. (await client.CallAsync("DescribeNetworkInterfacePermissions", query)).ShouldSucceed().Json
            .GetProperty("NetworkInterfacePermissions").GetProperty("NetworkInterfacePermission").EnumerateArray(),
    ];
}
