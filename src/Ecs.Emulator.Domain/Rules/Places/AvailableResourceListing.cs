using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.InstanceTypes;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Places;

/// <summary>The resources of one type that a zone offers.</summary>
internal sealed record AvailableZone(
    RegionId RegionId, ZoneId ZoneId, AvailableResourceType Type, IReadOnlyList<string> Resources);

/// <summary>Lists the resources that the zones of a region offer. All zones offer the same resources.</summary>
internal static class AvailableResourceListing
{
    /// <summary>Lists the zones that have matching resources.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ZoneNotFound"/>, or as <see cref="RegionRules.RequireNetworkInterfaces(AccountState,
    /// RegionId)"/>.
    /// </exception>
    public static ImmutableArray<AvailableZone> List(
        AccountState state, RegionId regionId, AvailableResourceFilter filter)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        RegionRules.RequireZone(state, region, filter.ZoneId);
        var resources = filter.IsSupported ? Resources(state, filter) : [];
        return resources.Count == 0
            ? []
            :
            [
                .. region.Zones
                    .Where(zone => filter.ZoneId is null || filter.ZoneId == zone)
                    .Select(zone => new AvailableZone(region.Id, zone, filter.Type, resources)),
            ];
    }

    private static IReadOnlyList<string> Resources(AccountState state, AvailableResourceFilter filter) =>
        filter.Type switch
        {
            AvailableResourceType.IoOptimized => ["optimized"],
            AvailableResourceType.Network => ["vpc"],
            AvailableResourceType.DedicatedHost => [],
            AvailableResourceType.SystemDisk => Categories(filter.SystemDiskCategory),
            AvailableResourceType.DataDisk => Categories(filter.DataDiskCategory),
            _ => [.. InstanceTypeOffer.TypesOf(state).Where(filter.Matches).Select(type => type.Id)],
        };

    private static IReadOnlyList<string> Categories(string? category) =>
        category is null ? InstanceTypeOffer.DiskCategories : [category];
}
