using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Places;

internal sealed record Region
{
    /// <summary>The region of the default resources if the options name no other.</summary>
    public static readonly RegionId Default = new("cn-hangzhou");

    public required RegionId Id { get; init; }

    public ImmutableArray<ZoneId> Zones { get; init; } = [];

    /// <summary>Whether the region offers ENIs; if not, <see cref="Refusal.RegionWithoutNetworkInterfaces"/>.</summary>
    public bool NetworkInterfacesSupported { get; init; } = true;

    public static Catalogue<RegionId, Region> CatalogueOf(IEnumerable<Region> regions) => new(
        regions, region => region.Id);

    /// <summary>Whether the region lists the zone, or the id of the zone begins with that of the region.</summary>
    public bool Owns(ZoneId zone) =>
        Zones.Contains(zone) || zone.Value.StartsWith(Id.Value, StringComparison.Ordinal);
}
