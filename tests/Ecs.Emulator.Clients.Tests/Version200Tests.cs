using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// The limits of @alicloud/ecs20140526 2.0.0: its models have the lists of responses without the inner level
/// (<c>PrivateIpSet</c> for <c>PrivateIpSet.PrivateIpAddress</c>, which 7.x has), and no prefixes. Therefore the
/// other tests call its generic <c>doRPCRequest</c> with its typed requests, as its typed methods do.
/// </summary>
public sealed class Version200Tests(OfficialClients clients)
{
    [Fact]
    public async Task Its_typed_method_assigns_but_cannot_read_the_response()
    {
        var caller = await clients.UseAsync(ClientKind.Ecs2);
        var response = await caller.CallTypedAsync("AssignPrivateIpAddresses", new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100" },
        });

        response.Error.Should().BeEquivalentTo(
            new ClientError("type of privateIpSet is mismatch, expect array, but object", null, null, null));
        (await caller.AddressesInStateAsync("eni-myeni")).Should().Equal("172.17.0.100");
    }

    [Fact]
    public async Task Its_typed_method_unassigns()
    {
        var caller = await clients.UseAsync(ClientKind.Ecs2);
        var parameters = new { NetworkInterfaceId = "eni-myeni", PrivateIpAddress = new[] { "172.17.0.100" } };
        await caller.AssignAsync(parameters);
        var response = await caller.CallTypedAsync("UnassignPrivateIpAddresses", parameters);
        SdkResponse.Text(response.Body, "RequestId").Should().MatchRegex(ClientErrorAssertions.RequestId);
        (await caller.AddressesInStateAsync("eni-myeni")).Should().BeEmpty();
    }

    [Fact]
    public async Task Its_typed_method_cannot_read_described_ENIs()
    {
        var caller = await clients.UseAsync(ClientKind.Ecs2);
        var response = await caller.CallTypedAsync("DescribeNetworkInterfaces", new { });
        response.Error.Should().BeEquivalentTo(
            new ClientError("type of networkInterfaceSets is mismatch, expect array, but object", null, null, null));
    }

    [Fact]
    public async Task Its_typed_method_reports_errors()
    {
        var caller = await clients.UseAsync(ClientKind.Ecs2);
        var response = await caller.CallTypedAsync("AssignPrivateIpAddresses", new
        {
            NetworkInterfaceId = "eni-unknown",
            SecondaryPrivateIpAddressCount = 1,
        });
        response.Error.ShouldBe("InvalidEniId.NotFound", 404, """The specified EniId "eni-unknown" is not found.""");
    }

    [Fact]
    public async Task It_does_not_support_prefixes()
    {
        var caller = await clients.UseAsync(ClientKind.Ecs2);
        var byList = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28" },
        });
        var byCount = await caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni", Ipv4PrefixCount = 1 });
        byList.Error.Message.Should().Be("AssignPrivateIpAddressesRequest does not support Ipv4Prefix");
        byCount.Error.Message.Should().Be("AssignPrivateIpAddressesRequest does not support Ipv4PrefixCount");
    }
}
