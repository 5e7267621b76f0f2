using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients assign prefixes; for 2.0.0, which knows none, see <see cref="Version200Tests"/>.</summary>
public sealed class PrefixTests(OfficialClients clients)
{
    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    public async Task Assigning_a_chosen_prefix_gives_it_to_the_ENI(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var answer = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28" },
        });

        answer.AssignedPrefixes.Should().Equal("172.17.0.32/28");
        answer.AssignedAddresses.Should().BeEmpty();
        var shown = await caller.ShowAsync("eni-myeni");
        Answer.PrefixesOf(shown).Should().Equal("172.17.0.32/28");
        Answer.PrivateAddressesOf(shown).Should().Equal("172.17.0.12");
    }

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    public async Task Assigning_prefixes_by_count_gives_so_many(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var answer = await caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni", Ipv4PrefixCount = 2 });

        var prefixes = answer.AssignedPrefixes.ToArray();
        prefixes.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        prefixes.Should().OnlyContain(prefix => prefix.EndsWith("/28", StringComparison.Ordinal));
        Answer.PrefixesOf(await caller.ShowAsync("eni-myeni")).Should().Equal(prefixes);
    }

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    public async Task A_prefix_that_was_unassigned_is_gone(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var prefixes = new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28", "172.17.0.64/28" },
        };
        await caller.AssignAsync(prefixes);

        var answer = await caller.UnassignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            Ipv4Prefix = new[] { "172.17.0.32/28" },
        });
        Answer.Text(answer.Body, "RequestId").Should().MatchRegex(ClientErrorAssertions.RequestId);
        Answer.PrefixesOf(await caller.ShowAsync("eni-myeni")).Should().Equal("172.17.0.64/28");
    }
}
