using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Places;

/// <summary>A region of the cloud.</summary>
internal sealed record Region
{
    /// <summary>The region in which the default resources lie if the options name no other.</summary>
    public static readonly RegionId Default = new("cn-hangzhou");

    /// <summary>Its id.</summary>
    public required RegionId Id { get; init; }

    /// <summary>Its zones.</summary>
    public ImmutableArray<ZoneId> Zones { get; init; } = [];

    /// <summary>Whether the region offers ENIs; one that does not answers <see cref="Refusal.RegionWithoutNetworkInterfaces"/>.</summary>
    public bool NetworkInterfacesSupported { get; init; } = true;

    /// <summary>A catalogue of these regions.</summary>
    public static Catalogue<RegionId, Region> CatalogueOf(IEnumerable<Region> regions) => new(
        regions, region => region.Id);

    /// <summary>Whether the zone is one of this region's: listed, or named after it.</summary>
    public bool Owns(ZoneId zone) =>
        Zones.Contains(zone) || zone.Value.StartsWith(Id.Value, StringComparison.Ordinal);
}
