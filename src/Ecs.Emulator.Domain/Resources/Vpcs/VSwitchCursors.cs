using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>The search positions of automatic allocation in a VSwitch.</summary>
/// <param name="LastAddress">The last automatic address; null for none.</param>
/// <param name="LastPrefix">The last automatic prefix; null for none.</param>
/// <param name="Ipv6">The IPv6 search positions; null for none.</param>
internal sealed record VSwitchCursors(
    VSwitchId VSwitchId, Ipv4Address? LastAddress = null, CidrBlock? LastPrefix = null, Ipv6Cursors? Ipv6 = null)
{
    public static readonly ResourceKind<VSwitchId, VSwitchCursors> Kind = new("allocationCursors")
    {
        IdOf = cursors => cursors.VSwitchId,
    };
}

/// <param name="LastAddress">The last automatic address; null for none.</param>
/// <param name="LastPrefix">The last automatic prefix; null for none.</param>
internal sealed record Ipv6Cursors(Ipv6Address? LastAddress, Ipv6CidrBlock? LastPrefix);
