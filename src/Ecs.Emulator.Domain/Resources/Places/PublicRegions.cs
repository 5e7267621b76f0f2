using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Places;

/// <summary>
/// The public regions of the cloud and their zones, as the provider's list of 2025 shows them: zones that are sold out
/// included, regions that closed in 2024 left out. The zones of cn-zhongwei, ap-southeast-8 and us-southeast-1 are
/// assumed.
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

    /// <summary>A catalogue of the regions in which this region comes first.</summary>
    public static Catalogue<RegionId, Region> StartingWith(RegionId first) =>
        Region.CatalogueOf(All.OrderBy(region => region.Id != first));

    /// <summary>
    /// A region with zones of these letters. A hyphen precedes the letter in the regions of China only.
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
