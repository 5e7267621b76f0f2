namespace Ecs.Emulator.Domain.Tests.Places;

/// <summary>The regions of the cloud and their zones.</summary>
public sealed class PublicRegionTests
{
    [Fact]
    public void The_regions_have_the_zones_of_the_list_of_the_provider() =>
        PublicRegions.All.Select(region => $"{region.Id}: {string.Join(' ', ZoneSuffixes(region))}")
            .Should().Equal(
                "cn-qingdao: -b -c",
                "cn-beijing: -a -b -c -d -e -f -g -h -i -j -k -l",
                "cn-zhangjiakou: -a -b -c",
                "cn-huhehaote: -a -b",
                "cn-wulanchabu: -a -b -c",
                "cn-hangzhou: -b -e -f -g -h -i -j -k",
                "cn-shanghai: -a -b -c -d -e -f -g -k -l -m -n -o",
                "cn-nanjing: -a",
                "cn-fuzhou: -a",
                "cn-wuhan-lr: -a",
                "cn-zhongwei: -a",
                "cn-shenzhen: -a -b -c -d -e -f",
                "cn-heyuan: -a -b",
                "cn-guangzhou: -a -b",
                "cn-chengdu: -a -b",
                "cn-hongkong: -b -c -d",
                "ap-southeast-1: a b c",
                "ap-southeast-3: a b c",
                "ap-southeast-5: a b c",
                "ap-southeast-6: a b",
                "ap-southeast-7: a b",
                "ap-southeast-8: a",
                "ap-northeast-1: a b c",
                "ap-northeast-2: a b",
                "us-west-1: a b",
                "us-east-1: a b",
                "us-southeast-1: a",
                "na-south-1: a",
                "eu-central-1: a b c",
                "eu-west-1: a b",
                "me-east-1: a b",
                "me-central-1: a b");

    [Fact]
    public void The_default_region_supports_ENIs()
    {
        Region.Default.Should().Be(Given.Hangzhou);
        new AccountStateSettings { Lifecycles = Lifecycles.All }.Regions.First().Should().BeSameAs(
            PublicRegions.Find(Given.Hangzhou));
        PublicRegions.All.Should().OnlyContain(region => region.NetworkInterfacesSupported);
    }

    /// <summary>The ids of the zones, without the id of the region.</summary>
    private static IEnumerable<string> ZoneSuffixes(Region region) => region.Zones.Select(
        zone => zone.Value.Replace(region.Id.Value, "", StringComparison.Ordinal));
}
