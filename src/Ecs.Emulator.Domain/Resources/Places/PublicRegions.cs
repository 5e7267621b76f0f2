using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Places;

/// <summary>
/// The public regions and their zones in the provider's list of 2025, including sold-out zones. The zones of
/// cn-zhongwei, ap-southeast-8 and us-southeast-1 are assumed.
/// </summary>
internal static class PublicRegions
{
    /// <summary>The regions in the order of the provider's list.</summary>
    public static readonly ImmutableArray<Region> All =
    [
        Of("cn-qingdao", "bc"),
        Of("cn-beijing", "abcdefghijkl"),
        Of("cn-zhangjiakou", "abc"),
        Of("cn-huhehaote", "ab"),
        Of("cn-wulanchabu", "abc"),
        Of("cn-hangzhou", "befghijk"),
        Of("cn-shanghai", "abcdefgklmno"),
        Of("cn-nanjing", "a"),
        Of("cn-fuzhou", "a"),
        Of("cn-wuhan-lr", "a"),
        Of("cn-zhongwei", "a"),
        Of("cn-shenzhen", "abcdef"),
        Of("cn-heyuan", "ab"),
        Of("cn-guangzhou", "ab"),
        Of("cn-chengdu", "ab"),
        Of("cn-hongkong", "bcd"),
        Of("ap-southeast-1", "abc"),
        Of("ap-southeast-3", "abc"),
        Of("ap-southeast-5", "abc"),
        Of("ap-southeast-6", "ab"),
        Of("ap-southeast-7", "ab"),
        Of("ap-southeast-8", "a"),
        Of("ap-northeast-1", "abc"),
        Of("ap-northeast-2", "ab"),
        Of("us-west-1", "ab"),
        Of("us-east-1", "ab"),
        Of("us-southeast-1", "a"),
        Of("na-south-1", "a"),
        Of("eu-central-1", "abc"),
        Of("eu-west-1", "ab"),
        Of("me-east-1", "ab"),
        Of("me-central-1", "ab"),
    ];

    public static Region? Find(RegionId id) => All.FirstOrDefault(region => region.Id == id);

    /// <summary>A catalogue of the regions that begins with this region.</summary>
    public static Catalogue<RegionId, Region> StartingWith(RegionId first) =>
        Region.CatalogueOf(All.OrderBy(region => region.Id != first));

    /// <summary>
    /// A region with zones of these letters. Only in China, the zone id has a hyphen before the letter.
    /// </summary>
    private static Region Of(string id, string zones)
    {
        var separator = id.StartsWith("cn-", StringComparison.Ordinal) ? "-" : "";
        return new Region
        {
            Id = new RegionId(id),
            Zones = [.. zones.Select(letter => new ZoneId($"{id}{separator}{letter}"))],
        };
    }
}
