using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>EIPs for tests of rules.</summary>
internal static class GivenEip
{
    public static readonly EipId MyEip = new("eip-myeip");
    public static readonly EipId Other = new("eip-other");
    public static readonly RegionId Beijing = new("cn-beijing");
    public static readonly RegionId UnknownRegion = new("cn-unknown");
    public static readonly NetworkInterfaceId PrimaryId = new("eni-primary");
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    /// <summary>eip-myeip: Available, with 47.96.0.1.</summary>
    public static Eip Eip { get; } = new()
    {
        Id = MyEip,
        RegionId = Given.Hangzhou,
        IpAddress = Given.Address("47.96.0.1"),
        CreationTime = Given.Then,
    };

    /// <summary>eip-other: Available, with 47.96.0.2.</summary>
    public static Eip Second { get; } = Eip with { Id = Other, IpAddress = Given.Address("47.96.0.2") };

    /// <summary>eni-primary: the primary ENI of i-myinstance, with 172.17.0.10.</summary>
    public static NetworkInterface Primary { get; } = Given.AttachedEni with
    {
        Id = PrimaryId,
        Type = NetworkInterfaceType.Primary,
        PrimaryIpAddress = Given.Address("172.17.0.10"),
        MacAddress = "00:16:3e:00:00:02",
    };

    /// <summary>eni-myeni: Available, with 172.17.0.12 and the secondary addresses .100 and .101.</summary>
    public static NetworkInterface Eni { get; } = Given.Eni with
    {
        PrivateIpAddresses = [Given.Address("172.17.0.100"), Given.Address("172.17.0.101")],
    };

    /// <summary>A state with the instance, its primary ENI, a VPC and these resources.</summary>
    public static AccountState State(params object[] resources) =>
        Given.State([.. Surroundings, .. resources]);

    /// <summary>The same state, in which transitions take <see cref="Delay"/>.</summary>
    public static AccountState StateWithDelay(FakeTimeProvider clock, params object[] resources) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay }, [.. Surroundings, .. resources]);

    public static Eip Find(AccountState state, EipId? id = null) => state.Eips.Find(id ?? MyEip)!;

    /// <summary>The EIP in the state InUse.</summary>
    public static Eip InUse(Eip eip, EipTarget target, EipMode mode = EipMode.Nat) =>
        eip with { Status = EipStatus.InUse, Target = target, Mode = mode };

    public static NetworkInterfaceTarget At(string address) => new(Given.MyEni, Given.Address(address));

    private static object[] Surroundings { get; } =
    [
        Given.Region, Given.Region with { Id = Beijing }, Given.Vpc, Given.VSwitch(), Given.Group, Given.Instance,
        Primary,
    ];
}
