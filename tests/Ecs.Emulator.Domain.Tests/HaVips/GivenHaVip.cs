using Ecs.Emulator.Domain.Tests.Eips;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.HaVips;

/// <summary>HaVips for tests of rules.</summary>
internal static class GivenHaVip
{
    public static readonly HaVipId MyHaVip = new("havip-myhavip");
    public static readonly HaVipId Other = new("havip-other");
    public static readonly HaVipInstance OfInstance = HaVipInstance.Of(Given.MyInstance);
    public static readonly HaVipInstance OfEni = HaVipInstance.Of(Given.MyEni);

    /// <summary>havip-myhavip: Available, with 172.17.0.20.</summary>
    public static HaVip First { get; } = new()
    {
        Id = MyHaVip,
        RegionId = Given.Hangzhou,
        VSwitchId = Given.MyVSwitch,
        IpAddress = Given.Address("172.17.0.20"),
        CreationTime = Given.Then,
    };

    /// <summary>havip-other: Available, with 172.17.0.21.</summary>
    public static HaVip Second { get; } = First with { Id = Other, IpAddress = Given.Address("172.17.0.21") };

    /// <summary>The HaVip in the state InUse.</summary>
    public static HaVip InUse(params HaVipInstance[] instances) =>
        First with { Status = HaVipStatus.InUse, Instances = [.. instances] };

    /// <summary>i-myinstance with its primary ENI eni-primary, vsw-myvswitch and these resources.</summary>
    public static AccountState State(params object[] resources) => GivenEip.State(resources);

    /// <summary>The same state, in which transitions take <see cref="GivenEip.Delay"/>.</summary>
    public static AccountState StateWithDelay(FakeTimeProvider clock, params object[] resources) =>
        GivenEip.StateWithDelay(clock, resources);

    public static HaVip Find(AccountState state, HaVipId? id = null) => state.HaVips.Find(id ?? MyHaVip)!;

    /// <summary>Asserts that a HaVip is as expected. Equal lists can be different arrays.</summary>
    public static void Require(HaVip actual, HaVip expected)
    {
        actual.Instances.Should().Equal(expected.Instances);
        actual.Should().Be(expected with { Instances = actual.Instances });
    }

    /// <summary>Lets the current transitions end.</summary>
    public static void Finish(AccountState state, FakeTimeProvider clock)
    {
        clock.Advance(GivenEip.Delay);
        state.RunDueTransitions();
    }
}
