using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>States with i-myinstance for tests of its attributes.</summary>
internal static class GivenInstances
{
    public static readonly RegionId Beijing = new("cn-beijing");

    /// <summary>The primary ENI of i-myinstance.</summary>
    public static NetworkInterface Primary { get; } = Given.AttachedEni with { Type = NetworkInterfaceType.Primary };

    /// <summary>The regions, a VSwitch, a security group, the rows and the primary ENI of i-myinstance.</summary>
    public static AccountState State(params object[] rows) => State([.. rows, Primary], Given.SixAddresses);

    /// <summary>The regions, a VSwitch, a security group, the rows and an instance type.</summary>
    public static AccountState State(object[] rows, InstanceType type)
    {
        var state = Given.StateOf(
            Given.Settings with { Clock = new FakeTimeProvider(Given.Then) },
            [
                Given.Region,
                Given.Region with { Id = Beijing },
                Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
                Given.Group,
                .. rows,
            ]);
        state.CustomInstanceTypes = new([type], it => it.Id);
        return state;
    }
}
