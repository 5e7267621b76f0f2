using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Places;

internal sealed record Region
{
    /// <summary>The default region of the options.</summary>
    public static readonly RegionId Default = new("cn-hangzhou");

    public required RegionId Id { get; init; }

    public ImmutableArray<ZoneId> Zones { get; init; } = [];

    /// <summary>Whether the region supports ENIs.</summary>
    public bool NetworkInterfacesSupported { get; init; } = true;

    public static Catalogue<RegionId, Region> CatalogueOf(IEnumerable<Region> regions) => new(
        regions, region => region.Id);
}
