using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>What programs in an instance read, and that it follows the calls of the API.</summary>
public sealed class MetadataClientTests(TestEmulator emulator)
{
    private const string Macs = "network/interfaces/macs/";

    [Fact]
    [Rule("metadata.follows-state")]
    public async Task A_script_sees_assigned_and_unassigned_addresses_at_once()
    {
        using var client = emulator.NewClient();
        var mac = await client.ItemAsync("i-myinstance", "mac");
        (await client.CallAsync(
            "AssignPrivateIpAddresses", "NetworkInterfaceId=eni-myprimary&PrivateIpAddress.1=172.17.0.100"))
            .ShouldSucceed();
        (await client.ItemAsync("i-myinstance", $"{Macs}{mac}/private-ipv4s"))
            .Should().Be("""["172.17.0.10","172.17.0.100"]""");
        (await client.ItemAsync("i-myinstance", "sub-private-ipv4-list")).Should().Be("172.17.0.100");

        (await client.CallAsync(
            "UnassignPrivateIpAddresses", "NetworkInterfaceId=eni-myprimary&PrivateIpAddress.1=172.17.0.100"))
            .ShouldSucceed();
        (await client.ItemAsync("i-myinstance", $"{Macs}{mac}/private-ipv4s")).Should().Be("""["172.17.0.10"]""");
        (await client.ItemAsync("i-myinstance", "sub-private-ipv4-list")).Should().BeEmpty();
    }

    [Fact]
    [Rule("metadata.follows-state")]
    public async Task ENIs_EIPs_names_and_user_data_follow_the_calls()
    {
        using var client = emulator.NewClient();
        async Task CallAsync(string action, string query) => (await client.CallAsync(action, query)).ShouldSucceed();

        var macs = (await client.ItemAsync("i-mysecond", Macs)).Split('\n');
        await CallAsync("AttachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-mysecond");
        var attached = (await client.ItemAsync("i-mysecond", Macs)).Split('\n').Except(macs)
            .Should().ContainSingle().Which;
        (await client.ItemAsync("i-mysecond", $"{Macs}{attached}primary-ip-address")).Should().Be("172.17.0.12");
        await CallAsync("DetachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-mysecond");
        (await client.ItemAsync("i-mysecond", Macs)).Split('\n').Should().Equal(macs);

        (await client.ItemAsync("i-mysecond", "eipv4")).Should().Be("47.96.0.11");
        await CallAsync("UnassociateEipAddress", "AllocationId=eip-myattached");
        (await client.MetadataAsync("i-mysecond", "meta-data/eipv4")).Status.Should().Be(HttpStatusCode.NotFound);

        await CallAsync(
            "ModifyInstanceAttribute", "InstanceId=i-mystopped&HostName=web-2&InstanceName=two&UserData=aGk=");
        (await client.ItemAsync("i-mystopped", "hostname")).Should().Be("web-2");
        (await client.ItemAsync("i-mystopped", "instance/instance-name")).Should().Be("two");
        (await client.MetadataAsync("i-mystopped", "user-data")).Body.Should().Be("hi");

        (await client.ItemAsync("i-mystopped", "disks/")).Should().Be("myattached/\nmystopped/");
        await CallAsync("DetachDisk", "DiskId=d-myattached&InstanceId=i-mystopped");
        (await client.ItemAsync("i-mystopped", "disks/")).Should().Be("mystopped/");

        await CallAsync("DeleteInstance", "InstanceId=i-mystopped");
        (await client.MetadataAsync("i-mystopped", "")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    /// <summary>Terway reads every ENI with a token, and retries a request with an expired one.</summary>
    [Fact]
    [Rule("clients.metadata")]
    public async Task Terway_reads_the_ENIs_with_a_token()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(MetadataReader.Full);
        (await client.CallAsync(
            "ModifyInstanceMetadataOptions", "InstanceId=i-full&HttpEndpoint=enabled&HttpTokens=required"))
            .ShouldSucceed();
        var token = (await client.SendMetadataAsync(
            "PUT",
            $"/latest/api/token?account={client.Account}&instance=i-full",
            ("X-aliyun-ecs-metadata-token-ttl-seconds", "21600"))).Body;

        foreach (var item in (string[])
        [
            "mac", "instance-id", "instance/instance-type", "region-id", "zone-id", "vswitch-id", "vpc-id",
            "vpc-cidr-block",
        ])
        {
            (await ReadAsync(item)).Should().NotBeNullOrEmpty().And.NotContain("\n");
        }

        var macs = (await ReadAsync(Macs))!.Split('\n').Select(line => line.Trim('/')).ToList();
        macs.Should().Contain(await ReadAsync("mac")).And.HaveCount(2);
        foreach (var mac in macs)
        {
            var isPrimary = mac == await ReadAsync("mac");
            (await ReadAsync($"{Macs}{mac}/network-interface-id")).Should().Be(isPrimary ? "eni-full" : "eni-more");
            IPAddress.Parse((await ReadAsync($"{Macs}{mac}/gateway"))!).Should().NotBeNull();
            IPNetwork.Parse((await ReadAsync($"{Macs}{mac}/vswitch-cidr-block"))!)
                .Contains(IPAddress.Parse((await ReadAsync($"{Macs}{mac}/primary-ip-address"))!)).Should().BeTrue();
            JsonSerializer.Deserialize<string[]>((await ReadAsync($"{Macs}{mac}/private-ipv4s"))!)
                .Should().HaveCount(isPrimary ? 3 : 1);

            // Without IPv6 addresses Terway expects 404.
            var addresses = (await ReadAsync($"{Macs}{mac}/ipv6s"))?.Trim('[', ']').Split(',').Select(IPAddress.Parse);
            (addresses?.Count()).Should().Be(isPrimary ? 2 : null);
        }

        async Task<string?> ReadAsync(string item)
        {
            var response = await client.SendMetadataAsync(
                "GET",
                $"/latest/meta-data/{item}?account={client.Account}&instance=i-full",
                ("X-aliyun-ecs-metadata-token", token));
            response.Status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
            return response.Status == HttpStatusCode.OK ? response.Body : null;
        }
    }

    /// <summary>Cilium's operator and the cloud-controller-manager read a few items without a token.</summary>
    [Theory]
    [InlineData("instance-id", "i-myinstance")]
    [InlineData("instance/instance-type", "ecs.g6.large")]
    [InlineData("region-id", "cn-hangzhou")]
    [InlineData("zone-id", "cn-hangzhou-h")]
    [InlineData("vpc-id", "vpc-myvpc")]
    [InlineData("vpc-cidr-block", "172.17.0.0/16")]
    [InlineData("vswitch-id", "vsw-myvswitch")]
    [InlineData("hostname", "iZmyinstanceZ")]
    [InlineData("network-type", "vpc")]
    [InlineData("owner-account-id", "1000000000000000")]
    [InlineData("private-ipv4", "172.17.0.10")]
    [InlineData("dns-conf/nameservers", "100.100.2.136\r\n100.100.2.138")]
    [Rule("clients.metadata")]
    public async Task Cilium_and_the_cloud_controller_manager_read_items_by_the_name_of_the_host(
        string item, string expected)
    {
        using var client = emulator.NewClient();
        (await client.SendMetadataAsync("GET", $"/latest/meta-data/{item}", ("Host", "i-myinstance"))).Body
            .Should().Be(expected);
    }
}
