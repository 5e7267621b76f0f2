using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

public sealed class UnassigningTests(OfficialClients clients)
{
    [Theory]
    [EveryClient]
    public async Task Unassigned_addresses_are_no_longer_returned(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100", "172.17.0.101", "172.17.0.102" },
        });
        var response = await caller.UnassignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.102", "172.17.0.100" },
        });

        SdkResponse.Text(response.Body, "RequestId").Should().MatchRegex(ClientErrorAssertions.RequestId);
        SdkResponse.PrivateAddressesOf(await caller.ShowAsync("eni-myeni"))
            .Should()
            .Equal("172.17.0.12", "172.17.0.101");
    }

    [Theory]
    [EveryClient]
    public async Task An_unassigned_address_can_be_assigned_again(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni", PrivateIpAddress = new[] { "172.17.0.100" } });
        await caller.UnassignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100" },
        });
        var again = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myattached",
            PrivateIpAddress = new[] { "172.17.0.100" },
        });
        again.AssignedTo.Should().Be("eni-myattached");
        again.AssignedAddresses.Should().Equal("172.17.0.100");
    }

    [Theory]
    [EveryClient]
    public async Task Unassigning_an_address_that_the_ENI_does_not_hold_is_rejected(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni", PrivateIpAddress = new[] { "172.17.0.100" } });
        var response = await caller.UnassignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100", "172.17.0.150" },
        });

        response.Error.ShouldBe("InvalidIp.IpUnassigned", 403, """The specified IP "172.17.0.150" is not assigned""");
        (await caller.AddressesInStateAsync("eni-myeni")).Should().Equal("172.17.0.100");
    }
}
