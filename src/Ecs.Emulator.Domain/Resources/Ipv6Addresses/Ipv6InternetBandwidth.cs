using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Ipv6Addresses;

/// <summary>The Internet bandwidth of an IPv6 address, allocated or of an ENI. An address has at most one.</summary>
internal sealed record Ipv6InternetBandwidth
{
    public static readonly ResourceKind<Ipv6InternetBandwidthId, Ipv6InternetBandwidth> Kind =
        new("ipv6InternetBandwidths", new("ipv6bw-", 21))
        {
            IdOf = bandwidth => bandwidth.Id,
            RegionOf = bandwidth => bandwidth.RegionId,
        };

    public required Ipv6InternetBandwidthId Id { get; init; }

    /// <summary>The region of its VSwitch.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>
    /// The VSwitch of the address. A state document can contain the id of a VSwitch that does not exist.
    /// </summary>
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>A state document can contain an address that is not allocated.</summary>
    public required Ipv6Address Address { get; init; }

    /// <summary>In Mbit/s.</summary>
    public required int Bandwidth { get; init; }

    public InternetChargeType InternetChargeType { get; init; } = InternetChargeType.PayByBandwidth;
}
