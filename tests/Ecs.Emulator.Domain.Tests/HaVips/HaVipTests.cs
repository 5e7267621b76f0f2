using Ecs.Emulator.Domain.Tests.Eips;
using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.HaVips.GivenHaVip;

namespace Ecs.Emulator.Domain.Tests.HaVips;

/// <summary>Listing, modifying and deleting HaVips.</summary>
public sealed class HaVipTests
{
    [Fact]
    [Rule("havip.not-found")]
    public void A_HaVip_is_found_only_in_its_region()
    {
        HaVipListing.Get(State(First), null, MyHaVip).Should().Be(First);
        HaVipListing.Get(State(First), Given.Hangzhou, MyHaVip).Should().Be(First);
        Refused.With(Refusal.HaVipNotFound, State(First), state => HaVipListing.Get(state, GivenEip.Beijing, MyHaVip));
        Refused.With(
            Refusal.RegionNotFound, State(First), state => HaVipListing.Get(state, GivenEip.UnknownRegion, MyHaVip));
    }

    [Fact]
    [Rule("havip.modify")]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var before = First with { Name = "before", Description = "before" };
        var state = State(before);
        void Modify(HaVipChanges changes) =>
            state.Apply(HaVipModification.Modify(state, Given.Hangzhou, MyHaVip, changes));
        Modify(new HaVipChanges { Name = "after" });
        Find(state).Should().Be(before with { Name = "after" });
        Modify(new HaVipChanges { Description = "after" });
        Find(state).Should().Be(before with { Name = "after", Description = "after" });
        state.Replace(state.HaVips, InUse(OfInstance));
        Modify(new HaVipChanges { Name = "in use" });
        Find(state).Name.Should().Be("in use");
    }

    [Theory]
    [InlineData(nameof(HaVipStatus.Creating))]
    [InlineData(nameof(HaVipStatus.Associating))]
    [InlineData(nameof(HaVipStatus.Unassociating))]
    [InlineData(nameof(HaVipStatus.Deleting))]
    [Rule("havip.state")]
    public void A_HaVip_in_a_transition_cannot_be_changed(string status)
    {
        var haVip = First with { Status = Enum.Parse<HaVipStatus>(status) };
        void Refuse(Action<AccountState> call) =>
            Refused.With(Refusal.HaVipStateNotAllowed, State(haVip), call);
        Refuse(state => HaVipModification.Modify(state, Given.Hangzhou, MyHaVip, new HaVipChanges()));
        Refuse(state => HaVipDeletion.Delete(state, Given.Hangzhou, MyHaVip));
        Refuse(state => HaVipAssociation.Associate(state, Given.Hangzhou, MyHaVip, OfInstance));
        Refuse(state => HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, OfInstance, force: true));
        haVip.IsStable.Should().BeFalse();
    }

    [Fact]
    [Rule("havip.delete")]
    public void A_deleted_HaVip_is_Deleting_at_first()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = StateWithDelay(clock, First);
        Planned.ChangesNothing(state, it => HaVipDeletion.Delete(it, Given.Hangzhou, MyHaVip));
        Find(state).Should().Be(
            First with { Status = HaVipStatus.Deleting, TransitionEndsAt = Given.Then + GivenEip.Delay });
        state.AddressesOf(Given.VSwitch()).IsFree(First.IpAddress).Should().BeFalse();
        Finish(state, clock);
        state.HaVips.Should().BeEmpty();
        state.AddressesOf(Given.VSwitch()).IsFree(First.IpAddress).Should().BeTrue();
    }

    [Fact]
    [Rule("havip.delete")]
    public void A_HaVip_with_an_instance_a_route_entry_or_an_EIP_cannot_be_deleted()
    {
        void Refuse(Refusal refusal, params object[] resources) => Refused.With(
            refusal, State(resources), state => HaVipDeletion.Delete(state, Given.Hangzhou, MyHaVip));
        var entry = GivenRoutes.Entry with { NextHop = NextHop.To(MyHaVip) };
        var eip = GivenEip.InUse(GivenEip.Eip, new HaVipTarget(MyHaVip));
        Refuse(Refusal.HaVipStateNotAllowed, InUse(OfInstance), entry, eip);
        Refuse(Refusal.HaVipIsNextHop, First, entry, eip);
        Refuse(Refusal.HaVipHasEip, First, eip);
        Refuse(Refusal.HaVipNotFound);
        Changed.By(
            State(First, entry with { NextHop = NextHop.To(Other) }, eip with { Target = new HaVipTarget(Other) }),
            state => state.Apply(HaVipDeletion.Delete(state, null, MyHaVip)));
    }

    [Fact]
    [Rule("havip.vswitch")]
    public void A_VSwitch_with_a_HaVip_cannot_be_deleted()
    {
        var state = Given.State(Given.Region, Given.Vpc, Given.VSwitch(), First);
        void Delete() => state.Apply(VSwitchDeletion.Delete(state, Given.Hangzhou, Given.MyVSwitch));
        Refused.With(Refusal.VSwitchHasHaVips, state, _ => Delete());
        state.Apply(HaVipDeletion.Delete(state, Given.Hangzhou, MyHaVip));
        Refused.With(Refusal.VSwitchHasHaVips, state, _ => Delete());
        state.RunDueTransitions();
        Changed.By(state, _ => Delete());
    }

    [Fact]
    [Rule("havip.resource-group")]
    public void A_HaVip_belongs_to_the_default_resource_group_or_its_own()
    {
        var byDefault = ResourceGroup.DefaultOf(Given.Owner, Given.Then);
        var own = byDefault with { Id = new ResourceGroupId("rg-own"), Name = "own" };
        var state = State(First, byDefault, own);
        string Listed() => ListedHaVip.Of(state, Find(state)).ResourceGroupId;
        Listed().Should().Be(byDefault.Id.Value);
        void Move(string id, string group) => state.Apply(ResourceGroupMembership.Join(
            state, Given.Hangzhou, ResourceType.Of(HaVip.Kind), id, group));
        Move("havip-myhavip", "rg-own");
        Find(state).Should().Be(First with { ResourceGroupId = "rg-own" });
        Listed().Should().Be("rg-own");
        Refused.With(Refusal.ResourceGroupNotFound, state, _ => Move("havip-myhavip", "rg-unknown"));
        Refused.With(Refusal.GroupedResourceNotFound, state, _ => Move("havip-unknown", "rg-own"));
    }

    [Fact]
    [Rule("havip.list")]
    public void A_listed_HaVip_has_the_VPC_of_its_VSwitch_and_the_address_of_its_EIP()
    {
        var state = State(First, Second, GivenEip.InUse(GivenEip.Eip, new HaVipTarget(MyHaVip)));
        ListedHaVip.Of(state, First).Should().Be(new ListedHaVip(First, "", Given.MyVpc, GivenEip.Eip.IpAddress));
        ListedHaVip.Of(state, Second).EipAddress.Should().BeNull();
        var elsewhere = First with { VSwitchId = new VSwitchId("vsw-unknown") };
        ListedHaVip.Of(state, elsewhere).VpcId.Should().BeNull();
    }

    [Fact]
    [Rule("havip.list")]
    public void HaVips_are_listed_by_region_and_all_conditions()
    {
        var tagged = Second with { Tags = [new Tag("team", "network")], ResourceGroupId = "rg-a" };
        var state = State(InUse(OfInstance), tagged, First with
        {
            Id = new HaVipId("havip-beijing"),
            RegionId = GivenEip.Beijing,
            VSwitchId = new VSwitchId("vsw-beijing"),
        });
        string[] List(params (HaVipAttribute Attribute, string Values)[] conditions) =>
            ListBy(state, new HaVipFilter
            {
                Conditions = [.. conditions.Select(it => new HaVipCondition(it.Attribute, [.. it.Values.Split(' ')]))],
            });
        List().Should().Equal("havip-myhavip", "havip-other");
        List((HaVipAttribute.HaVipId, "havip-other")).Should().Equal("havip-other");
        List((HaVipAttribute.HaVipId, "havip-other havip-myhavip havip-unknown havip-beijing"))
            .Should().Equal("havip-myhavip", "havip-other");
        List((HaVipAttribute.VpcId, "vpc-other vpc-myvpc")).Should().Equal("havip-myhavip", "havip-other");
        List((HaVipAttribute.VpcId, "vpc-other")).Should().BeEmpty();
        List((HaVipAttribute.VSwitchId, "vsw-myvswitch")).Should().Equal("havip-myhavip", "havip-other");
        List((HaVipAttribute.VSwitchId, "vsw-beijing")).Should().BeEmpty();
        List((HaVipAttribute.Status, "InUse Creating")).Should().Equal("havip-myhavip");
        List((HaVipAttribute.HaVipAddress, "172.17.0.21")).Should().Equal("havip-other");
        List((HaVipAttribute.HaVipId, "havip-other"), (HaVipAttribute.Status, "InUse")).Should().BeEmpty();
        ListBy(state, new HaVipFilter { ResourceGroupId = "rg-a" }).Should().Equal("havip-other");
        ListBy(state, new HaVipFilter { Tags = [new TagFilter("team", "network")] }).Should().Equal("havip-other");
        ListBy(state, new HaVipFilter { Tags = [new TagFilter("team", "other")] }).Should().BeEmpty();
        ListBy(state, new HaVipFilter(), GivenEip.Beijing).Should().Equal("havip-beijing");
        Refused.With(
            Refusal.RegionNotFound, state, _ => ListBy(state, new HaVipFilter(), GivenEip.UnknownRegion));
    }

    [Fact]
    [Rule("havip.list")]
    public void The_pages_of_a_listing_contain_each_HaVip_once()
    {
        var haVips = Enumerable.Range(0, 5).Select(number => First with
        {
            Id = new HaVipId($"havip-{number}"),
            IpAddress = Given.Address($"172.17.0.{20 + number}"),
        }).ToArray();
        var state = State([.. haVips]);
        Paged.InOrder(
            paging => HaVipListing.List(state, Given.Hangzhou, new HaVipFilter(), paging),
            listed => listed.HaVip.Id,
            [.. haVips.Select(haVip => haVip.Id)]);
    }

    private static string[] ListBy(AccountState state, HaVipFilter filter, RegionId? region = null) =>
    [
        .. HaVipListing.List(state, region ?? Given.Hangzhou, filter, new NumberedPage(1, 50)).Items
            .Select(listed => listed.HaVip.Id.Value),
    ];
}
