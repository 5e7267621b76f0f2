using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Metadata;

/// <summary>The instances that a host selects.</summary>
public sealed class InstanceHostsTests
{
    private static readonly Instance Web = Given.Instance with
    {
        HostName = "Web.example.test",
        PublicIpAddress = Given.Address("47.96.1.1"),
    };

    private static readonly Instance Other = Given.Instance with { Id = new("i-other"), HostName = "web" };

    private static readonly Instance Shout = Given.Instance with { Id = new("i-SHOUT"), HostName = "shout" };

    private static readonly Instance Nameless = Given.Instance with { Id = new("i-nameless"), HostName = "" };

    private static readonly NetworkInterface Eni = Given.AttachedEni with
    {
        PrivateIpAddresses = [Given.Address("172.17.0.20")],
        Ipv4Prefixes = [Given.Block("172.17.0.64/28")],
        Ipv6Addresses = [Given.Ipv6Address("2001:db8::20")],
        Ipv6Prefixes = [Given.Ipv6Block("2001:db8:0:0:1::/80")],
    };

    private static readonly NetworkInterface Second = Given.AttachedEni with
    {
        Id = new("eni-second"),
        MacAddress = "00:16:3e:00:00:02",
        PrimaryIpAddress = Given.Address("172.17.0.30"),
        InstanceId = Other.Id,
    };

    private static readonly NetworkInterface Free = Given.Eni with
    {
        Id = new("eni-free"),
        MacAddress = "00:16:3e:00:00:03",
        PrimaryIpAddress = Given.Address("172.17.0.31"),
    };

    private static readonly NetworkInterface Lost = Given.AttachedEni with
    {
        Id = new("eni-lost"),
        MacAddress = "00:16:3e:00:00:04",
        PrimaryIpAddress = Given.Address("172.17.0.32"),
        InstanceId = new("i-lost"),
    };

    /// <summary>The VSwitch of another VPC with the same block, in which i-other also has an ENI.</summary>
    private static readonly VSwitch Twin = Given.VSwitch() with { Id = new("vsw-twin"), VpcId = new("vpc-twin") };

    private static readonly NetworkInterface InTwin = Given.AttachedEni with
    {
        Id = new("eni-twin"),
        MacAddress = "00:16:3e:00:00:05",
        VSwitchId = Twin.Id,
        PrimaryIpAddress = Given.Address("172.17.0.20"),
        InstanceId = Other.Id,
    };

    /// <summary>An ENI of i-other with a secondary address that its primary ENI has too, in the other VPC.</summary>
    private static readonly NetworkInterface AlsoInTwin = InTwin with
    {
        Id = new("eni-also"),
        MacAddress = "00:16:3e:00:00:06",
        PrimaryIpAddress = Given.Address("172.17.0.30"),
    };

    [Theory]
    [InlineData("i-myinstance", "i-myinstance")]
    [InlineData("i-other", "i-other")]
    [InlineData("I-OTHER", "i-other")]
    [InlineData("i-shout", "i-SHOUT")]
    [InlineData("i-other.localhost", "i-other")]
    [InlineData("i-other.internal.example.test", "i-other")]
    [InlineData("web.example.test", "i-myinstance")]
    [InlineData("web.elsewhere.test", "i-other")]
    [InlineData("WEB", "i-other")]
    [InlineData("shout", "i-SHOUT")]
    [InlineData("i-nameless", "i-nameless")]
    [InlineData("i-unknown", "")]
    [InlineData("localhost", "")]
    [InlineData("", "")]
    [InlineData(".", "")]
    [InlineData(".i-other", "")]
    [Rule("metadata.host")]
    public void A_host_selects_an_instance_by_its_ID_or_its_host_name(string host, string expected) =>
        Find(host).Should().Be(expected);

    [Theory]
    [InlineData("172.17.0.12", "i-myinstance")]
    [InlineData("172.17.0.20", "i-myinstance,i-other")]
    [InlineData("172.17.0.30", "i-other")]
    [InlineData("172.17.0.64", "i-myinstance")]
    [InlineData("172.17.0.79", "i-myinstance")]
    [InlineData("172.17.0.80", "")]
    [InlineData("172.17.0.31", "")]
    [InlineData("172.17.0.32", "")]
    [InlineData("172.17.0.33", "")]
    [InlineData("2001:db8::20", "i-myinstance")]
    [InlineData("2001:db8:0:0:1::ffff", "i-myinstance")]
    [InlineData("2001:db8::21", "")]
    [InlineData("2001:db9::20", "")]
    [InlineData("47.96.1.1", "i-myinstance")]
    [InlineData("47.96.2.1", "i-myinstance")]
    [InlineData("47.96.2.2", "i-other")]
    [InlineData("47.96.2.3", "")]
    [InlineData("47.96.2.4", "")]
    [InlineData("47.96.2.5", "")]
    [InlineData("47.96.2.6", "")]
    [InlineData("127.0.0.1", "")]
    [InlineData("100.100.100.200", "")]
    [Rule("metadata.host")]
    public void A_host_selects_the_instances_with_its_address(string host, string expected) =>
        Find(host).Should().Be(expected);

    private static string Find(string host)
    {
        var state = Given.State(
            Given.Region,
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
            Twin,
            Given.Group,
            Web,
            Other,
            Shout,
            Nameless,
            Eni,
            Second,
            Free,
            Lost,
            InTwin,
            AlsoInTwin,
            Eip("47.96.2.1", new InstanceTarget(Web.Id)),
            Eip("47.96.2.2", new NetworkInterfaceTarget(Second.Id, Second.PrimaryIpAddress)),
            Eip("47.96.2.3", new NetworkInterfaceTarget(Free.Id, Free.PrimaryIpAddress)),
            Eip("47.96.2.4", new NetworkInterfaceTarget(new("eni-unknown"), Free.PrimaryIpAddress)),
            Eip("47.96.2.5", null),
            Eip("47.96.2.6", new InstanceTarget(new("i-unknown"))));
        return string.Join(',', InstanceHosts.Find(state, host).Select(instance => instance.Id.Value));
    }

    private static Eip Eip(string address, EipTarget? target) => new()
    {
        Id = new EipId($"eip-{address}"),
        RegionId = Given.Hangzhou,
        IpAddress = Given.Address(address),
        Status = target is null ? EipStatus.Available : EipStatus.InUse,
        Target = target,
        CreationTime = Given.Then,
    };
}
