using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.Places;

/// <summary>The available resources of zones.</summary>
public sealed class AvailableResourceListingTests
{
    private static readonly ZoneId ZoneI = new("cn-hangzhou-i");

    private static readonly InstanceType Large = new("ecs.test.large", 2, 2) { CpuCoreCount = 999, MemorySize = 0.5 };

    private static readonly string[] Categories = ["cloud_efficiency", "cloud_ssd", "cloud_essd"];

    [Theory]
    [InlineData(AvailableResourceType.IoOptimized, "optimized")]
    [InlineData(AvailableResourceType.Network, "vpc")]
    [InlineData(AvailableResourceType.SystemDisk, "cloud_efficiency", "cloud_ssd", "cloud_essd")]
    [InlineData(AvailableResourceType.DataDisk, "cloud_efficiency", "cloud_ssd", "cloud_essd")]
    internal void Every_zone_offers_the_same_resources(AvailableResourceType type, params string[] expected)
    {
        var zones = List(new() { Type = type });
        zones.Select(zone => zone.ZoneId).Should().Equal(Given.ZoneH, ZoneI);
        foreach (var zone in zones)
        {
            (zone.RegionId, zone.Type).Should().Be((Given.Hangzhou, type));
            zone.Resources.Should().Equal(expected);
        }
    }

    [Theory]
    [InlineData(AvailableResourceType.Zone)]
    [InlineData(AvailableResourceType.InstanceType)]
    internal void Zones_and_instance_types_are_listed_as_instance_types(AvailableResourceType type)
    {
        var state = State();
        var all = InstanceTypeOffer.TypesOf(state).Select(offered => offered.Id);
        Resources(new() { Type = type }).Should().Equal(all);
        Resources(new() { Type = type, InstanceType = Large.Id }).Should().Equal(Large.Id);
        Resources(new() { Type = type, CpuCoreCount = 999 }).Should().Equal(Large.Id);
        Resources(new() { Type = type, CpuCoreCount = 999, MemorySize = 0.5 }).Should().Equal(Large.Id);
        Resources(new() { Type = type, MemorySize = 0.5009 }).Should().Contain(Large.Id);
        Resources(new() { Type = type, MemorySize = 0.4991 }).Should().Contain(Large.Id);
        Resources(new() { Type = type, InstanceType = Large.Id, MemorySize = 0.51 }).Should().BeEmpty();
        Resources(new() { Type = type, InstanceType = Large.Id, CpuCoreCount = 2 }).Should().BeEmpty();
        Resources(new() { Type = type, InstanceType = "ecs.unknown.large" }).Should().BeEmpty();
    }

    [Fact]
    public void A_disk_category_limits_the_disks_of_its_kind_and_must_be_offered()
    {
        foreach (var category in Categories)
        {
            Resources(new() { Type = AvailableResourceType.SystemDisk, SystemDiskCategory = category })
                .Should().Equal(category);
            Resources(new() { Type = AvailableResourceType.DataDisk, DataDiskCategory = category })
                .Should().Equal(category);
            Resources(new() { Type = AvailableResourceType.DataDisk, SystemDiskCategory = category })
                .Should().Equal(Categories);
            Resources(new() { Type = AvailableResourceType.SystemDisk, DataDiskCategory = category })
                .Should().Equal(Categories);
        }

        Resources(new() { Type = AvailableResourceType.Network, SystemDiskCategory = "cloud" }).Should().BeEmpty();
        Resources(new() { Type = AvailableResourceType.Network, DataDiskCategory = "cloud" }).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_offered_outside_VPCs_without_IO_optimization_or_on_dedicated_hosts()
    {
        Resources(new() { Type = AvailableResourceType.Network, InVpc = true, IoOptimized = true })
            .Should().Equal("vpc");
        Resources(new() { Type = AvailableResourceType.Network, InVpc = false }).Should().BeEmpty();
        Resources(new() { Type = AvailableResourceType.Network, IoOptimized = false }).Should().BeEmpty();
        List(new() { Type = AvailableResourceType.DedicatedHost }).Should().BeEmpty();
    }

    [Fact]
    public void A_zone_limits_the_list_and_must_exist()
    {
        List(new() { Type = AvailableResourceType.Network, ZoneId = ZoneI })
            .Select(zone => zone.ZoneId).Should().Equal(ZoneI);
        List(new() { Type = AvailableResourceType.Network, ZoneId = new ZoneId("cn-hangzhou-of-a-vswitch") })
            .Should().BeEmpty();
        Refused.With(Refusal.ZoneNotFound, State(), state => AvailableResourceListing.List(
            state, Given.Hangzhou, new() { Type = AvailableResourceType.Network, ZoneId = new ZoneId("unknown") }));
        Refused.With(Refusal.RegionNotFound, State(), state => AvailableResourceListing.List(
            state, new RegionId("cn-unknown"), new() { Type = AvailableResourceType.Network }));
    }

    private static IEnumerable<string> Resources(AvailableResourceFilter filter) =>
        List(filter).SelectMany(zone => zone.Resources).Distinct();

    private static ImmutableArray<AvailableZone> List(AvailableResourceFilter filter) =>
        AvailableResourceListing.List(State(), Given.Hangzhou, filter);

    private static AccountState State()
    {
        var state = Given.State(
            Given.Region with { Zones = [Given.ZoneH, ZoneI] },
            Given.VSwitch() with { ZoneId = new ZoneId("cn-hangzhou-of-a-vswitch") });
        state.CustomInstanceTypes = new([Large], type => type.Id);
        return state;
    }
}
