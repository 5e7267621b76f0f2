using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class RegionDocument
{
    private static readonly MemberList<Region> Members = new();

    private static readonly Member<Region, ImmutableArray<ZoneId>> Zones =
        Members.AddList("zones", region => region.Zones, Format.ListOf(Format.ZoneId));

    private static readonly Member<Region, bool> NetworkInterfacesSupported = Members.Add(
        "networkInterfacesSupported", region => region.NetworkInterfacesSupported, Format.Boolean, true);

    /// <summary>The regions. A document without the collection has the public regions.</summary>
    public static readonly ResourceDocument<Region> Document =
        new(CollectionNames.Regions, Members, region => region.Id.Value, Create)
        {
            Rows = state => state.Regions,
            Store = (state, regions) => state.Regions = Region.CatalogueOf(regions),
            AreDefault = state => state.Regions == state.DefaultRegions,
        };

    private static Region Create(MemberReader<Region> read) => new()
    {
        Id = new RegionId(read.ResourceId),
        Zones = read.Get(Zones),
        NetworkInterfacesSupported = read.Get(NetworkInterfacesSupported),
    };

    /// <summary>
    /// The region of a resource: that of its parent resource, or else the region in the document, or else the first
    /// region of the state.
    /// </summary>
    public static RegionId RegionOf<TRow>(
        this MemberReader<TRow> read, Member<TRow, RegionId?> member, RegionId? derived)
    {
        var named = read.Get(member);
        if (named is { } name && derived is { } place && name != place)
        {
            read.Report(member, $"It is {name}, but its parent resource is in {place}.");
        }

        return derived ?? named ?? read.State.Regions.FirstOrDefault()?.Id ?? Region.Default;
    }
}
