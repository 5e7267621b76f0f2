using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// Official clients assign prefixes. 2.0.0 does not support them; see <see cref="Version200Tests"/>.
/// </summary>
public sealed class PrefixTests(OfficialClients clients)
{
    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    public async Task A_chosen_prefix_is_assigned_to_the_ENI(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28" },
        });

        response.AssignedPrefixes.Should().Equal("172.17.0.32/28");
        response.AssignedAddresses.Should().BeEmpty();
        var shown = await caller.ShowAsync("eni-myeni");
        SdkResponse.PrefixesOf(shown).Should().Equal("172.17.0.32/28");
        SdkResponse.PrivateAddressesOf(shown).Should().Equal("172.17.0.12");
    }

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    public async Task A_prefix_count_assigns_that_many_prefixes(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni", Ipv4PrefixCount = 2 });

        var prefixes = response.AssignedPrefixes.ToArray();
        prefixes.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        prefixes.Should().OnlyContain(prefix => prefix.EndsWith("/28", StringComparison.Ordinal));
        SdkResponse.PrefixesOf(await caller.ShowAsync("eni-myeni")).Should().Equal(prefixes);
    }

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    public async Task An_unassigned_prefix_is_no_longer_returned(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var prefixes = new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28", "172.17.0.64/28" },
        };
        await caller.AssignAsync(prefixes);

        var response = await caller.UnassignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28" },
        });
        SdkResponse.Text(response.Body, "RequestId").Should().MatchRegex(ClientErrorAssertions.RequestId);
        SdkResponse.PrefixesOf(await caller.ShowAsync("eni-myeni")).Should().Equal("172.17.0.64/28");
    }
}
