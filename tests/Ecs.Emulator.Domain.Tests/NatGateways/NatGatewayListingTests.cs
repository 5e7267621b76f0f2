using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>Listing NAT gateways.</summary>
public sealed class NatGatewayListingTests
{
    private static readonly NatGateway Rich = GivenNat.Gateway with
    {
        Name = "name",
        Status = NatGatewayStatus.Modifying,
        NetworkType = NatNetworkType.Intranet,
        Spec = "Large",
        ResourceGroupId = "rg-a",
        Tags = [new Tag("key", "value")],
    };

    private static readonly NatGateway Other = GivenNat.Gateway with
    {
        Id = new("ngw-other"),
        VpcId = GivenRoutes.OtherVpc.Id,
        NetworkInterfaceId = null,
        SnatTableId = new("stb-other"),
        ForwardTableId = new("ftb-other"),
    };

    /// <summary>Filters that match only the first gateway, and the same filters with another value.</summary>
    private static readonly Dictionary<string, (NatGatewayFilter Matching, NatGatewayFilter Other)> Matching = new()
    {
        ["Id"] = (new() { Id = GivenNat.MyGateway }, new() { Id = new("ngw-unknown") }),
        ["VpcId"] = (new() { VpcId = Given.MyVpc }, new() { VpcId = new("vpc-unknown") }),
        ["Name"] = (new() { Name = "name" }, new() { Name = "nam" }),
        ["Status"] = (
            new() { Status = NatGatewayStatus.Modifying }, new() { Status = NatGatewayStatus.Deleting }),
        ["NetworkType"] = (new() { NetworkType = NatNetworkType.Intranet }, new() { Name = "-" }),
        ["Spec"] = (new() { Spec = "Large" }, new() { Spec = "Middle" }),
        ["ZoneId"] = (new() { ZoneId = Given.ZoneH }, new() { ZoneId = new("cn-hangzhou-x") }),
        ["ResourceGroupId"] = (new() { ResourceGroupId = "rg-a" }, new() { ResourceGroupId = "rg-b" }),
        ["Tags"] = (new() { Tags = [new("key", "value")] }, new() { Tags = [new("key", "other")] }),
        ["MatchesNone"] = (new() { Name = "name" }, new() { MatchesNone = true }),
    };

    public static TheoryData<string> Filters => [.. Matching.Keys];

    [Theory, MemberData(nameof(Filters))]
    [Rule("nat.list")]
    public void Each_filter_selects_gateways(string name)
    {
        var state = GivenRoutes.State(GivenNat.Eni, Rich, Other);
        List(state, Matching[name].Matching).Should().Equal(GivenNat.MyGateway);
        List(state, Matching[name].Other).Should().BeEmpty();
    }

    [Fact]
    [Rule("nat.list")]
    public void The_gateways_of_a_region_are_listed_in_pages()
    {
        var state = GivenRoutes.State(GivenNat.Eni, Rich, Other);
        List(state, new()).Should().Equal(GivenNat.MyGateway, Other.Id);
        NatGatewayListing.List(state, Given.Hangzhou, new(), new NumberedPage(2, 1)).Items
            .Should().ContainSingle().Which.Gateway.Should().Be(Other);
        NatGatewayListing.List(state, GivenRoutes.Beijing, new(), new NumberedPage(1, 10)).Items.Should().BeEmpty();
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => NatGatewayListing.List(it, GivenRoutes.UnknownRegion, new(), new NumberedPage(1, 10)));
    }

    [Fact]
    [Rule("nat.list")]
    public void A_gateway_is_described_with_its_ENI_VSwitch_and_EIPs()
    {
        var state = GivenNat.State(GivenNat.Eip);
        var listed = NatGatewayListing.Describe(state, Given.Hangzhou, GivenNat.MyGateway);
        listed.Gateway.Should().Be(GivenNat.Gateway);
        listed.NetworkInterface.Should().Be(GivenNat.Eni);
        listed.VSwitch.Should().Be(Given.VSwitch());
        listed.Eips.Select(used => used.Eip).Should().Equal(GivenNat.Eip);
        listed = NatGatewayListing.Describe(GivenRoutes.State(Other), null, Other.Id);
        listed.NetworkInterface.Should().BeNull();
        listed.VSwitch.Should().BeNull();
        listed.Eips.Should().BeEmpty();
        Refused.With(
            Refusal.NatGatewayNotFound,
            state,
            it => NatGatewayListing.Describe(it, GivenRoutes.Beijing, GivenNat.MyGateway));
    }

    private static IEnumerable<NatGatewayId> List(AccountState state, NatGatewayFilter filter) =>
        NatGatewayListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Gateway.Id);
}
