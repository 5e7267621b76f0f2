using Ecs.Emulator.Domain.Tests.Eips;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Ipv6Addresses;

/// <summary>IPv6 addresses and their surroundings for tests of rules.</summary>
internal static class GivenIpv6
{
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    public static readonly RegionId Beijing = GivenEip.Beijing;
    public static readonly RegionId UnknownRegion = GivenEip.UnknownRegion;
    public static readonly Ipv6AddressId Mine = new("ipv6-mine");
    public static readonly Ipv6AddressId Unknown = new("ipv6-unknown");
    public static readonly Ipv6InternetBandwidthId MyBandwidth = new("ipv6bw-mine");

    public static Vpc DualVpc { get; } = Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/56") };

    public static VSwitch DualVSwitch { get; } =
        Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8:0:1::/64") };

    /// <summary>The IPv6 gateway of vpc-myvpc.</summary>
    public static Ipv6Gateway Gateway { get; } = new()
    {
        Id = new("ipv6gw-mine"),
        VpcId = Given.MyVpc,
        RegionId = Given.Hangzhou,
        CreationTime = Given.Then,
    };

    /// <summary>ipv6-mine: 2001:db8:0:1::20 of vsw-myvswitch.</summary>
    public static AllocatedIpv6Address Allocated { get; } = new()
    {
        Id = Mine,
        RegionId = Given.Hangzhou,
        VSwitchId = Given.MyVSwitch,
        Address = At(0x20),
        CreationTime = Given.Then,
    };

    /// <summary>eni-myeni with 2001:db8:0:1::10.</summary>
    public static NetworkInterface Eni { get; } = Given.Eni with { Ipv6Addresses = [At(0x10)] };

    /// <summary>The primary ENI of i-myinstance with 2001:db8:0:1::11.</summary>
    public static NetworkInterface Primary { get; } = GivenEip.Primary with { Ipv6Addresses = [At(0x11)] };

    public static Ipv6AddressId IdOfEni { get; } = Ipv6AddressIndex.IdOf(Eni, At(0x10));

    /// <summary>The bandwidth of ipv6-mine.</summary>
    public static Ipv6InternetBandwidth Bandwidth { get; } = new()
    {
        Id = MyBandwidth,
        RegionId = Given.Hangzhou,
        VSwitchId = Given.MyVSwitch,
        Address = At(0x20),
        Bandwidth = 5,
    };

    /// <summary>The bandwidth of the address of eni-myeni.</summary>
    public static Ipv6InternetBandwidth BandwidthOfEni { get; } =
        Bandwidth with { Id = new("ipv6bw-eni"), Address = At(0x10) };

    /// <summary>An address of vsw-myvswitch.</summary>
    public static Ipv6Address At(int host) => Given.Ipv6Address($"2001:db8:0:1::{host:x}");

    /// <summary>vpc-myvpc and vsw-myvswitch with IPv6, an instance, rg-a and these resources.</summary>
    public static AccountState State(params object[] resources) =>
        State(new FakeTimeProvider(Given.Then), resources);

    /// <summary>The same state with this clock.</summary>
    public static AccountState State(FakeTimeProvider clock, params object[] resources) => StateOf(
        clock, [DualVpc, DualVSwitch, .. resources]);

    /// <summary>A state with these resources, two regions, a security group, an instance and rg-a.</summary>
    public static AccountState StateOf(FakeTimeProvider clock, params object[] resources) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [
            Given.Region, Given.Region with { Id = Beijing }, Given.Group, Given.Instance,
            new ResourceGroup { Id = new("rg-a"), Name = "a", DisplayName = "a", CreationTime = Given.Then },
            .. resources,
        ]);
}
