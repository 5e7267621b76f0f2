using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The regions: <c>regions</c>.</summary>
internal static class RegionDocument
{
    /// <summary>The name of the collection.</summary>
    public const string Collection = "regions";

    /// <summary>Reads them all. A document without the collection has the public regions.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        var given = root.Has(Collection);
        var regions = root.Children(Collection).Select(entry => Read(entry.Id, entry.Reader)).ToList();
        if (given)
        {
            state.Regions = Region.CatalogueOf(regions);
        }
    }

    private static Region Read(string id, ObjectReader region) => new()
    {
        Id = new RegionId(id),
        Zones = [.. region.Texts("zones").Select(zone => new ZoneId(zone))],
        NetworkInterfacesSupported = region.Boolean("networkInterfacesSupported", true),
    };

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Region region)
    {
        json.Texts("zones", region.Zones.Select(zone => zone.Value));
        json.Boolean("networkInterfacesSupported", region.NetworkInterfacesSupported);
    }

    /// <summary>
    /// The region of a resource: that of what it lies in; where that is gone, the one it names; else the first of the state.
    /// </summary>
    public static RegionId Of(ObjectReader resource, AccountState state, RegionId? derived)
    {
        RegionId? named = resource.Id("regionId") is { } text ? new RegionId(text) : null;
        if (named is { } name && derived is { } place && name != place)
        {
            resource.Report("regionId", $"It says {name}, but what it lies in is in {place}.");
        }

        return derived ?? named ?? state.Regions.FirstOrDefault()?.Id ?? Region.Default;
    }
}
