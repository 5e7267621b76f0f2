using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Changes of VPCs and of their blocks.</summary>
public sealed class VpcModificationTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly VpcId Unknown = new("vpc-unknown");

    private static readonly ResourceGroup ResourceGroup = new()
    {
        Id = new ResourceGroupId("rg-mine"),
        Name = "mine",
        DisplayName = "mine",
        CreationTime = Given.Then,
    };

    [Fact]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var state = State(Given.Vpc with { Name = "name", Description = "description", DnsHostnameEnabled = true });
        var before = Find(state);
        Modify(state, new VpcChanges());
        Find(state).Should().Be(before);
        Modify(state, new VpcChanges { Name = "" });
        Find(state).Should().Be(before with { Name = "" });
        Modify(state, new VpcChanges
        {
            Name = "other",
            Description = "another",
            DnsHostnameEnabled = false,
            CidrBlock = Given.Block("172.17.0.0/17"),
            EnableIpv6 = true,
        });
        Find(state).Should().Be(before with
        {
            Name = "other",
            Description = "another",
            DnsHostnameEnabled = false,
            CidrBlock = Given.Block("172.17.0.0/17"),
            Ipv6CidrBlock = Given.Ipv6Block("2001:db8:1::/56"),
        });
    }

    [Fact]
    public void IPv6_cannot_be_enabled_twice_or_disabled_while_a_VSwitch_has_an_IPv6_block()
    {
        var (mine, other) = (Given.Ipv6Block("2408:4000::/56"), Given.Ipv6Block("2408:4001::/56"));
        var foreign = Given.VSwitch() with
        {
            Id = new VSwitchId("vsw-foreign"),
            VpcId = Unknown,
            Ipv6CidrBlock = Given.Ipv6Block("2408:4000:0:1::/64"),
        };
        var state = State(Given.Vpc, Given.VSwitch(), foreign);
        Modify(state, new VpcChanges { Ipv6CidrBlock = mine });
        Find(state).Ipv6CidrBlock.Should().Be(mine);
        Modify(state, new VpcChanges { EnableIpv6 = true, Ipv6CidrBlock = other });
        Find(state).Ipv6CidrBlock.Should().Be(mine);

        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed, state, it => Modify(
                it, new VpcChanges { EnableIpv6 = false, Ipv6CidrBlock = mine }));
        state.Replace(state.VSwitches, Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/64") });
        Refused.With(Refusal.VpcIpv6BlockNotAllowed, state, it => Modify(it, new VpcChanges { EnableIpv6 = false }));
        state.Replace(state.VSwitches, Given.VSwitch());
        Modify(state, new VpcChanges { EnableIpv6 = false });
        Find(state).Ipv6CidrBlock.Should().BeNull();
    }

    [Fact]
    public void A_new_block_contains_the_VSwitches_and_does_not_overlap_another_block_of_the_VPC()
    {
        var vpc = Given.Vpc with { SecondaryCidrBlocks = [Given.Block("10.0.0.0/16")] };
        var secondary = Given.VSwitch("10.0.1.0/24") with { Id = new VSwitchId("vsw-2") };
        var foreign = Given.VSwitch("192.168.0.0/24") with { Id = new VSwitchId("vsw-3"), VpcId = Unknown };
        var state = State(vpc, Given.VSwitch(), secondary, foreign);
        Refused.With(Refusal.VpcBlockNotAllowed, state, it => Modify(it, Block("10.0.0.0/8")));
        Refused.With(Refusal.VpcBlockNotAllowed, state, it => Modify(it, Block("10.0.1.0/28")));
        Refused.With(Refusal.VpcBlockInUse, state, it => Modify(it, Block("172.17.0.0/25")));
        Refused.With(Refusal.VpcBlockInUse, state, it => Modify(it, Block("172.16.0.0/16")));
        Modify(state, Block("172.17.0.0/24"));
        Modify(state, Block("172.16.0.0/12"));
        Find(state).CidrBlocks.Should().Equal(Given.Block("172.16.0.0/12"), Given.Block("10.0.0.0/16"));

        static VpcChanges Block(string block) => new() { CidrBlock = Given.Block(block) };
    }

    [Fact]
    public void A_VPC_has_at_most_five_secondary_blocks_that_do_not_overlap()
    {
        var state = State(Given.Vpc);
        Refused.With(Refusal.VpcBlockNotAllowed, state, it => Associate(it, "172.17.128.0/17"));
        foreach (var number in Enumerable.Range(0, 5))
        {
            Associate(state, $"10.{number}.0.0/16");
        }

        Refused.With(Refusal.VpcBlockNotAllowed, state, it => Associate(it, "10.5.0.0/16"));
        Unassociate(state, "10.2.0.0/16");
        Find(state).SecondaryCidrBlocks.Should().Equal(
            new[] { 0, 1, 3, 4 }.Select(number => Given.Block($"10.{number}.0.0/16")));
        Refused.With(Refusal.VpcBlockNotAllowed, state, it => Associate(it, "10.3.0.0/24"));
        Associate(state, "10.2.0.0/17");
    }

    [Fact]
    public void A_secondary_block_with_a_VSwitch_cannot_be_removed()
    {
        var state = State(
            Given.Vpc with { SecondaryCidrBlocks = [Given.Block("10.0.0.0/16"), Given.Block("10.1.0.0/16")] },
            Given.VSwitch("10.0.1.0/24"),
            Given.VSwitch("10.1.1.0/24") with { Id = new VSwitchId("vsw-foreign"), VpcId = Unknown });
        Refused.With(Refusal.VpcBlockNotFound, state, it => Unassociate(it, "10.2.0.0/16"));
        Refused.With(Refusal.VpcBlockNotFound, state, it => Unassociate(it, "172.17.0.0/16"));
        Refused.With(Refusal.VpcBlockInUse, state, it => Unassociate(it, "10.0.0.0/16"));
        Unassociate(state, "10.1.0.0/16");
        Find(state).SecondaryCidrBlocks.Should().Equal(Given.Block("10.0.0.0/16"));
    }

    [Theory]
    [InlineData(VpcStatus.Pending)]
    [InlineData(VpcStatus.Deleting)]
    internal void Only_an_Available_VPC_can_be_changed(VpcStatus status)
    {
        var state = State(ResourceGroup, Given.Vpc with
        {
            Status = status,
            SecondaryCidrBlocks = [Given.Block("10.0.0.0/16")],
        });
        Refused.With(Refusal.VpcStateNotAllowed, state, it => Modify(it, new VpcChanges { Name = "name" }));
        Refused.With(Refusal.VpcStateNotAllowed, state, Delete);
        Refused.With(Refusal.VpcStateNotAllowed, state, it => Associate(it, "10.1.0.0/16"));
        Refused.With(Refusal.VpcStateNotAllowed, state, it => Unassociate(it, "10.0.0.0/16"));
        Move(state, "rg-mine");
        Find(state).ResourceGroupId.Should().Be("rg-mine");
    }

    [Fact]
    public void A_VPC_moves_only_to_an_existing_resource_group()
    {
        var state = State(Given.Vpc, ResourceGroup);
        Refused.With(Refusal.ResourceGroupNotFound, state, it => Move(it, "rg-unknown"));
        Move(state, "rg-mine");
        Find(state).Should().Be(Given.Vpc with { ResourceGroupId = "rg-mine" });
    }

    [Fact]
    public void A_route_table_is_renamed_only_in_its_region()
    {
        var state = State(
            Given.Vpc, Given.Vpc with { Id = Unknown, RouteTable = new SystemRouteTable(new("vtb-other")) });
        ModifyRouteTable(state, Given.Hangzhou, "vtb-myvpc", "name", "description");
        Find(state).RouteTable.Should().Be(new SystemRouteTable(new("vtb-myvpc"), "name", "description"));
        ModifyRouteTable(state, null, "vtb-myvpc", null, "");
        Find(state).RouteTable.Should().Be(new SystemRouteTable(new("vtb-myvpc"), "name"));
        ModifyRouteTable(state, null, "vtb-myvpc", "other", null);
        Find(state).RouteTable.Should().Be(new SystemRouteTable(new("vtb-myvpc"), "other"));
        state.Vpcs.Find(Unknown)!.RouteTable.Should().Be(new SystemRouteTable(new("vtb-other")));
        Refused.With(
            Refusal.RouteTableNotFound, state, it => ModifyRouteTable(it, Beijing, "vtb-myvpc", "name", null));
        Refused.With(Refusal.RouteTableNotFound, state, it => ModifyRouteTable(it, null, "vtb-unknown", "name", null));
    }

    private static Vpc Find(AccountState state) => state.Vpcs.Find(Given.MyVpc)!;

    private static void Modify(AccountState state, VpcChanges changes) =>
        state.Apply(VpcModification.Modify(state, Given.Hangzhou, Given.MyVpc, changes));

    private static void Delete(AccountState state) =>
        state.Apply(VpcDeletion.Delete(state, Given.Hangzhou, Given.MyVpc));

    private static void Associate(AccountState state, string block) =>
        state.Apply(VpcModification.AssociateCidrBlock(state, null, Given.MyVpc, Given.Block(block)));

    private static void Unassociate(AccountState state, string block) =>
        state.Apply(VpcModification.UnassociateCidrBlock(state, null, Given.MyVpc, Given.Block(block)));

    private static void Move(AccountState state, string group) =>
        state.Apply(VpcModification.MoveToResourceGroup(state, Given.Hangzhou, Given.MyVpc, group));

    private static void ModifyRouteTable(
        AccountState state, RegionId? region, string id, string? name, string? description) =>
        state.Apply(RouteTableModification.Modify(
            state, region, new(id), new RouteTableChanges { Name = name, Description = description }));

    private static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    private static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Region with { Id = Beijing }, .. rows]);
}
