using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Ipv6InternetBandwidths;

/// <summary>The attributes of the Internet bandwidth of an IPv6 address.</summary>
internal sealed record Ipv6InternetBandwidthSpec
{
    public required Ipv6AddressId AddressId { get; init; }

    /// <summary>The IPv6 gateway of the VPC; null for that of the VPC.</summary>
    public Ipv6GatewayId? GatewayId { get; init; }

    /// <summary>In Mbit/s.</summary>
    public required int Bandwidth { get; init; }

    public InternetChargeType InternetChargeType { get; init; } = InternetChargeType.PayByBandwidth;
}
