namespace Ecs.Emulator.Control.State.Members;

/// <summary>Finds the region of a zone without a search, because a document can have many regions.</summary>
internal sealed class ZoneIndex
{
    private readonly List<RegionId> regions = [];
    private readonly Dictionary<string, int> listedZones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> regionIds = new(StringComparer.Ordinal);
    private readonly int maxIdLength;

    public ZoneIndex(IEnumerable<Region> all)
    {
        foreach (var region in all)
        {
            foreach (var zone in region.Zones)
            {
                listedZones.TryAdd(zone.Value, regions.Count);
            }

            regionIds.TryAdd(region.Id.Value, regions.Count);
            maxIdLength = Math.Max(maxIdLength, region.Id.Value.Length);
            regions.Add(region.Id);
        }
    }

    /// <summary>
    /// The first region that lists the zone, or with whose id the zone begins; null if there is none.
    /// </summary>
    public RegionId? RegionOf(ZoneId zone)
    {
        var first = listedZones.GetValueOrDefault(zone.Value, int.MaxValue);
        var byPrefix = regionIds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(zone.Value.Length, maxIdLength); length >= 0; length--)
        {
            if (byPrefix.TryGetValue(zone.Value.AsSpan(0, length), out var index))
            {
                first = Math.Min(first, index);
            }
        }

        return first == int.MaxValue ? null : regions[first];
    }
}
