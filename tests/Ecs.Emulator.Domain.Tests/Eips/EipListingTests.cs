using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>Listing EIPs.</summary>
public sealed class EipListingTests
{
    private static readonly Eip Rich = GivenEip.Eip with
    {
        Name = "name",
        Isp = "BGP_PRO",
        ChargeType = InstanceChargeType.PrePaid,
        ResourceGroupId = "rg-a",
        SecurityProtectionTypes = ["AntiDDoS_Enhanced"],
        Status = EipStatus.InUse,
        Target = GivenEip.At("172.17.0.100"),
        CreationTime = Given.Then.AddHours(1),
        Tags = [new Tag("key", "value")],
    };

    private static readonly Eip OfInstance = GivenEip.InUse(
        GivenEip.Second with { Id = new EipId("eip-instance"), IpAddress = Given.Address("47.96.0.3") },
        new InstanceTarget(Given.MyInstance));

    public static TheoryData<string> Filters => [.. Matching.Keys];

    /// <summary>Filters that match only the first EIP, and the same filters with another value.</summary>
    private static readonly Dictionary<string, (EipFilter Matching, EipFilter Other)> Matching = new()
    {
        ["Ids"] = (new() { Ids = [GivenEip.MyEip, new EipId("eip-unknown")] }, new() { Ids = [new("eip-unknown")] }),
        ["IpAddresses"] = (
            new() { IpAddresses = [Given.Address("47.96.0.1"), Given.Address("47.96.0.9")] },
            new() { IpAddresses = [Given.Address("47.96.0.9")] }),
        ["Name"] = (new() { Name = "name" }, new() { Name = "nam" }),
        ["Isp"] = (new() { Isp = "BGP_PRO" }, new() { Isp = "ChinaTelecom" }),
        ["ChargeType"] = (new() { ChargeType = InstanceChargeType.PrePaid, }, new() { Name = "-" }),
        ["ResourceGroupId"] = (new() { ResourceGroupId = "rg-a" }, new() { ResourceGroupId = "rg-b" }),
        ["SecurityProtected"] = (new() { SecurityProtected = true }, new() { Name = "-" }),
        ["TargetType"] = (new() { TargetType = "NetworkInterface" }, new() { Name = "-" }),
        ["TargetId"] = (new() { TargetId = "eni-myeni" }, new() { TargetId = "eni-other" }),
        ["CreatedFrom"] = (
            new() { CreatedFrom = Given.Then.AddHours(1) }, new() { CreatedFrom = Given.Then.AddHours(2) }),
        ["Tags"] = (new() { Tags = [new("key", "value")] }, new() { Tags = [new("key", "other")] }),
    };

    [Theory, MemberData(nameof(Filters))]
    [Rule("eip.list")]
    public void Each_filter_selects_EIPs(string name)
    {
        var state = GivenEip.State(GivenEip.Second, Rich, OfInstance);
        List(state, Matching[name].Matching).Should().Equal(GivenEip.MyEip);
        List(state, Matching[name].Other).Should().BeEmpty();
    }

    [Fact]
    [Rule("eip.list")]
    public void A_filter_can_exclude_the_EIPs_that_another_value_selects()
    {
        var state = GivenEip.State(GivenEip.Second, Rich, OfInstance);
        List(state, new() { SecurityProtected = false }).Should().Equal(GivenEip.Other, OfInstance.Id);
        List(state, new() { Status = EipStatus.Available }).Should().Equal(GivenEip.Other);
        List(state, new() { Status = EipStatus.InUse }).Should().Equal(GivenEip.MyEip, OfInstance.Id);
        List(state, new() { ChargeType = InstanceChargeType.PostPaid }).Should().Equal(GivenEip.Other, OfInstance.Id);
        List(state, new() { TargetType = "EcsInstance", TargetId = "i-myinstance" })
            .Should().Equal(OfInstance.Id);
        List(state, new() { TargetType = "EcsInstance", TargetId = "eni-myeni" }).Should().BeEmpty();
        List(state, new() { TargetType = "SlbInstance" }).Should().BeEmpty();
        List(state, new() { MatchesNone = true }).Should().BeEmpty();
    }

    [Fact]
    [Rule("eip.list")]
    public void The_pages_of_a_region_contain_each_EIP_once()
    {
        var state = GivenEip.State(
            GivenEip.Second, GivenEip.Eip with { RegionId = GivenEip.Beijing }, OfInstance);
        Paged.InOrder(
            paging => EipListing.List(state, Given.Hangzhou, new EipFilter(), paging),
            listed => listed.Eip.Id,
            GivenEip.Other,
            OfInstance.Id);
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => EipListing.List(it, GivenEip.UnknownRegion, new EipFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    [Rule("eip.list")]
    public void A_listed_EIP_has_the_private_address_and_the_VPC_of_its_resource()
    {
        var state = GivenEip.State(GivenEip.Eni, Rich, OfInstance, GivenEip.Second);
        Listed(state, Rich).Should().Be(
            new ListedEip(Rich, "rg-a", Given.Address("172.17.0.100"), Given.MyVpc));
        Listed(state, OfInstance).Should().Be(
            new ListedEip(OfInstance, "", Given.Address("172.17.0.10"), Given.MyVpc));
        Listed(state, GivenEip.Second).Should().Be(new ListedEip(GivenEip.Second, "", null, null));
        Listed(GivenEip.State(), Rich).Should().Be(
            new ListedEip(Rich, "rg-a", Given.Address("172.17.0.100"), null), "the ENI does not exist");
    }

    private static ListedEip Listed(AccountState state, Eip eip) => ListedEip.Of(state, eip);

    private static IEnumerable<EipId> List(AccountState state, EipFilter filter) =>
        EipListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items.Select(listed => listed.Eip.Id);
}
