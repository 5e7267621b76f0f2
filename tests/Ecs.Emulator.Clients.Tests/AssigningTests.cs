using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

public sealed class AssigningTests(OfficialClients clients)
{
    [Theory]
    [EveryClient]
    public async Task Chosen_addresses_are_assigned_to_the_ENI(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100", "172.17.0.7", "172.17.0.101" },
        });

        response.AssignedTo.Should().Be("eni-myeni");
        response.AssignedAddresses.Should().Equal("172.17.0.100", "172.17.0.7", "172.17.0.101");
        response.AssignedPrefixes.Should().BeEmpty();
        SdkResponse.PrivateAddressesOf(await caller.ShowAsync("eni-myeni")).Should()
            .Equal("172.17.0.12", "172.17.0.100", "172.17.0.7", "172.17.0.101");
    }

    [Theory]
    [EveryClient]
    public async Task Assigning_one_address_returns_a_list_of_one(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100" },
            SecondaryPrivateIpAddressCount = 1,
        });
        response.AssignedAddresses.Should().Equal("172.17.0.100");
    }

    [Theory]
    [EveryClient]
    public async Task A_count_assigns_that_many_addresses_of_the_VSwitch(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myattached",
            SecondaryPrivateIpAddressCount = 5,
        });

        var addresses = response.AssignedAddresses.ToArray();
        addresses.Should().HaveCount(5).And.OnlyHaveUniqueItems();
        addresses.Should().OnlyContain(address => address.StartsWith("172.17.0.", StringComparison.Ordinal));
        SdkResponse.PrivateAddressesOf(await caller.ShowAsync("eni-myattached")).Should()
            .Equal(["172.17.0.11", .. addresses]);
    }

    [Theory]
    [EveryClient]
    public async Task The_primary_ENI_of_a_running_instance_accepts_addresses(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myprimary",
            PrivateIpAddress = new[] { "172.17.0.200" },
        });
        SdkResponse.PrivateAddressesOf(await caller.ShowAsync("eni-myprimary")).Should()
            .Equal("172.17.0.10", "172.17.0.200");
    }

    [Theory]
    [EveryClient]
    public async Task Parallel_calls_never_get_the_same_address(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni", SecondaryPrivateIpAddressCount = 1 })));

        var addresses = responses.SelectMany(response => response.AssignedAddresses).ToArray();
        addresses.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await caller.AddressesInStateAsync("eni-myeni")).Should().BeEquivalentTo(addresses);
    }

    [Theory]
    [EveryClient]
    public async Task An_assignment_is_not_visible_to_other_accounts(ClientKind client)
    {
        var one = await clients.UseAsync(client);
        var other = await clients.UseAsync(client);
        var parameters = new { NetworkInterfaceId = "eni-myeni", PrivateIpAddress = new[] { "172.17.0.100" } };
        await one.AssignAsync(parameters);
        SdkResponse.PrivateAddressesOf(await other.ShowAsync("eni-myeni")).Should().Equal("172.17.0.12");
        (await other.AssignAsync(parameters)).AssignedAddresses.Should().Equal("172.17.0.100");
    }
}
