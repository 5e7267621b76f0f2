using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>The items of the metadata and their content.</summary>
public sealed class MetadataItemTests(TestEmulator emulator)
{
    private const string Primary = "meta-data/network/interfaces/macs/00:16:3e:00:00:01/";
    private const string Secondary = "meta-data/network/interfaces/macs/00:16:3e:00:00:02/";
    private const string Key =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

    /// <summary>All items of an instance with everything.</summary>
    private static readonly IReadOnlyDictionary<string, string> Full = new Dictionary<string, string>
    {
        ["dynamic/instance-identity/document"] =
            """
            {"zone-id":"cn-hangzhou-i","serial-number":"4acd2b47-b328-4762-852f-998000000000","instance-id":"i-full",
            "region-id":"cn-hangzhou","private-ipv4":"10.1.16.10","owner-account-id":"ACCOUNT",
            "mac":"00:16:3e:00:00:01","image-id":"ubuntu_22_04_x64_20G_alibase_20240530.vhd",
            "instance-type":"ecs.g7.2xlarge"}
            """.OneLine(),
        ["meta-data/disks/data/id"] = "d-data",
        ["meta-data/disks/data/name"] = "data",
        ["meta-data/disks/full/id"] = "d-full",
        ["meta-data/disks/full/name"] = "",
        ["meta-data/dns-conf/nameservers"] = "100.100.2.136\r\n100.100.2.138",
        ["meta-data/eipv4"] = "47.96.1.1",
        ["meta-data/hibernation/configured"] = "false",
        ["meta-data/hostname"] = "web-1",
        ["meta-data/image-id"] = "ubuntu_22_04_x64_20G_alibase_20240530.vhd",
        ["meta-data/instance-id"] = "i-full",
        ["meta-data/instance/instance-name"] = "web",
        ["meta-data/instance/instance-type"] = "ecs.g7.2xlarge",
        ["meta-data/instance/max-netbw-egress"] = "5120000",
        ["meta-data/instance/max-netbw-ingress"] = "5120000",
        ["meta-data/instance/virtualization-solution"] = "ECS Virt",
        ["meta-data/instance/virtualization-solution-version"] = "2.0",
        ["meta-data/mac"] = "00:16:3e:00:00:01",
        ["meta-data/network-type"] = "vpc",
        [$"{Primary}gateway"] = "10.1.31.253",
        [$"{Primary}ipv4-prefixes"] = "10.1.16.64/28\n10.1.16.96/28",
        [$"{Primary}ipv6-gateway"] = "2001:db8:4005:2:ffff:ffff:ffff:fff7",
        [$"{Primary}ipv6-prefixes"] = "2001:db8:4005:2:1::/80",
        [$"{Primary}ipv6s"] = "[2001:db8:4005:2::10,2001:db8:4005:2::11]",
        [$"{Primary}netmask"] = "255.255.240.0",
        [$"{Primary}network-interface-id"] = "eni-full",
        [$"{Primary}primary-ip-address"] = "10.1.16.10",
        [$"{Primary}private-ipv4s"] = """["10.1.16.10","10.1.16.20","10.1.16.11"]""",
        [$"{Primary}vpc-cidr-block"] = "10.1.0.0/16",
        [$"{Primary}vpc-id"] = "vpc-myipv6",
        [$"{Primary}vpc-ipv6-cidr-blocks"] = "[2001:db8:4005::/56]",
        [$"{Primary}vswitch-cidr-block"] = "10.1.16.0/20",
        [$"{Primary}vswitch-id"] = "vsw-full",
        [$"{Primary}vswitch-ipv6-cidr-block"] = "2001:db8:4005:2::/64",
        [$"{Secondary}gateway"] = "10.1.1.253",
        [$"{Secondary}netmask"] = "255.255.255.0",
        [$"{Secondary}network-interface-id"] = "eni-more",
        [$"{Secondary}primary-ip-address"] = "10.1.1.10",
        [$"{Secondary}private-ipv4s"] = """["10.1.1.10"]""",
        [$"{Secondary}vpc-cidr-block"] = "10.1.0.0/16",
        [$"{Secondary}vpc-id"] = "vpc-myipv6",
        [$"{Secondary}vpc-ipv6-cidr-blocks"] = "[2001:db8:4005::/56]",
        [$"{Secondary}vswitch-cidr-block"] = "10.1.1.0/24",
        [$"{Secondary}vswitch-id"] = "vsw-myrouted",
        ["meta-data/ntp-conf/ntp-servers"] = "ntp1.aliyun.com\r\nntp1.cloud.aliyuncs.com",
        ["meta-data/owner-account-id"] = "ACCOUNT",
        ["meta-data/private-ipv4"] = "10.1.16.10",
        ["meta-data/public-ipv4"] = "47.96.1.1",
        ["meta-data/public-keys/0/openssh-key"] = Key,
        ["meta-data/public-keys/ssh-mykey/openssh-key"] = Key,
        ["meta-data/region-id"] = "cn-hangzhou",
        ["meta-data/serial-number"] = "4acd2b47-b328-4762-852f-998000000000",
        ["meta-data/source-address"] = "http://mirrors.cloud.aliyuncs.com",
        ["meta-data/sub-private-ipv4-list"] = "10.1.16.20,10.1.16.11",
        ["meta-data/tags/instance/stage"] = "test",
        ["meta-data/tags/instance/team"] = "network",
        ["meta-data/vpc-cidr-block"] = "10.1.0.0/16",
        ["meta-data/vpc-id"] = "vpc-myipv6",
        ["meta-data/vswitch-cidr-block"] = "10.1.16.0/20",
        ["meta-data/vswitch-id"] = "vsw-full",
        ["meta-data/zone-id"] = "cn-hangzhou-i",
        ["user-data"] = "#!/bin/sh\n",
    };

    [Fact]
    [Rule("metadata.items")]
    public async Task The_listings_lead_to_every_item_of_the_state()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(MetadataReader.Full);
        var items = await client.CrawlAsync("i-full");
        items.Should().BeEquivalentTo(Full.ToDictionary(
            item => item.Key, item => item.Value.Replace("ACCOUNT", client.Account, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "eipv4 public-ipv4 public-keys tags")]
    [InlineData("network/interfaces/macs/00:16:3e:00:00:01/", "ipv4-prefixes ipv6-gateway ipv6-prefixes ipv6s")]
    [InlineData("network/interfaces/macs/00:16:3e:00:00:01/", "vpc-ipv6-cidr-blocks vswitch-ipv6-cidr-block")]
    [Rule("metadata.items")]
    public async Task Items_that_the_instance_does_not_have_do_not_exist(string folder, string names)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"networkInterfaces":{"eni-myprimary":{"macAddress":"00:16:3e:00:00:01"}}}""");
        var listing = await client.ItemAsync("i-myinstance", folder);
        foreach (var name in names.Split(' '))
        {
            listing.Split('\n').Should().NotContain(name).And.NotContain($"{name}/");
            (await client.MetadataAsync("i-myinstance", $"meta-data/{folder}{name}"))
                .Status.Should().Be(HttpStatusCode.NotFound);
        }

        (await client.MetadataAsync("i-myinstance", "user-data")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Rule("metadata.items")]
    public async Task An_instance_without_ENIs_has_the_items_of_the_instance_only()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-alone":{"zoneId":"cn-hangzhou-h","instanceType":"ecs.g6.large","keyPairName":"unknown",
              "hostName":"","publicIpAddress":"47.96.1.2"}}}
            """);
        (await client.ItemAsync("i-alone", "")).Split('\n').Should().Equal(
            "disks/",
            "dns-conf/",
            "eipv4",
            "hibernation/",
            "image-id",
            "instance-id",
            "instance/",
            "network-type",
            "ntp-conf/",
            "owner-account-id",
            "public-ipv4",
            "region-id",
            "serial-number",
            "source-address",
            "zone-id");
        (await client.ItemAsync("i-alone", "eipv4")).Should().Be("47.96.1.2");
    }

    [Fact]
    [Rule("metadata.items")]
    public async Task An_ENI_whose_VSwitch_does_not_exist_has_its_own_items_only()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"networkInterfaces":{"eni-myprimary":{"vSwitchId":"vsw-lost","macAddress":"00:16:3e:00:00:01"}}}""");
        (await client.ItemAsync("i-myinstance", "network/interfaces/macs/00:16:3e:00:00:01")).Split('\n')
            .Should().Equal(
            "network-interface-id", "primary-ip-address", "private-ipv4s", "vswitch-id");
        (await client.ItemAsync("i-myinstance", "vswitch-id")).Should().Be("vsw-lost");
        (await client.MetadataAsync("i-myinstance", "meta-data/vpc-id")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Rule("metadata.windows")]
    public async Task A_Windows_instance_has_servers_for_activation_and_updates()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-myinstance":{"imageId":"win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd"}}}
            """);
        (await client.ItemAsync("i-myinstance", "kms-server")).Should().Be("kms.cloud.aliyuncs.com");
        (await client.ItemAsync("i-myinstance", "wsus-server/")).Should().Be("wu-server\nwu-status-server");
        (await client.ItemAsync("i-myinstance", "wsus-server/wu-server"))
            .Should().Be("http://update.cloud.aliyuncs.com");
        (await client.ItemAsync("i-myinstance", "wsus-server/wu-status-server"))
            .Should().Be("http://update.cloud.aliyuncs.com");
        (await client.MetadataAsync("i-myinstance", "meta-data/source-address"))
            .Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("AP/+gA0K", new byte[] { 0, 0xFF, 0xFE, 0x80, 13, 10 })]
    [Rule("metadata.user-data")]
    public async Task User_data_is_decoded_to_its_bytes(string userData, byte[] expected)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"instances":{"i-myinstance":{"userData":"X"}}}""".Replace(
            "X", userData, StringComparison.Ordinal));
        using var response = await client.Http.GetAsync(new Uri(
            $"/latest/user-data?account={client.Account}&instance=i-myinstance", UriKind.Relative));
        (await response.Content.ReadAsByteArrayAsync()).Should().Equal(expected);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
    }

    [Fact]
    [Rule("metadata.tags")]
    public async Task Tags_are_visible_only_if_the_metadata_options_allow_it_and_their_names_can_be_paths()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-myinstance":{"tags":{"a":"1","":"2","b/c":"3","..":"4","d e:%":"5","f\ng":"6","ü":"7"}}}}
            """);
        (await client.MetadataAsync("i-myinstance", "meta-data/tags")).Status.Should().Be(HttpStatusCode.NotFound);
        (await client.CallAsync(
            "ModifyInstanceMetadataOptions", "InstanceId=i-myinstance&InstanceMetadataTags=enabled"
                + "&HttpEndpoint=enabled"))
            .ShouldSucceed();
        (await client.ItemAsync("i-myinstance", "tags/instance/")).Split('\n').Should().Equal("a", "d e:%", "ü");
        (await client.ItemAsync("i-myinstance", "tags/instance/d%20e:%25")).Should().Be("5");
        (await client.ItemAsync("i-myinstance", "tags/instance/%C3%BC")).Should().Be("7");
    }

    [Fact]
    [Rule("metadata.public-keys")]
    public async Task The_key_is_that_of_the_key_pair_with_the_name_in_the_region()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("AttachKeyPair", """KeyPairName=mykey&InstanceIds=["i-mystopped"]""")).ShouldSucceed();
        (await client.ItemAsync("i-mystopped", "public-keys/")).Should().Be("0/\nssh-mykey/");
        (await client.ItemAsync("i-mystopped", "public-keys/0/")).Should().Be("openssh-key");
        (await client.ItemAsync("i-mystopped", "public-keys/0/openssh-key")).Should().Be(Key);
        (await client.CallAsync("DetachKeyPair", """KeyPairName=mykey&InstanceIds=["i-mystopped"]""")).ShouldSucceed();
        (await client.MetadataAsync("i-mystopped", "meta-data/public-keys/"))
            .Status.Should().Be(HttpStatusCode.NotFound);

        await client.GivenAsync(
            """
            {"keyPairs":{"ssh-empty":{"name":"empty","fingerPrint":"056d116faa827f17e4a29209cacf9d42"}},
             "instances":{"i-myinstance":{"keyPairName":"empty"}}}
            """);
        (await client.MetadataAsync("i-myinstance", "meta-data/public-keys/"))
            .Status.Should().Be(HttpStatusCode.NotFound);
    }
}
