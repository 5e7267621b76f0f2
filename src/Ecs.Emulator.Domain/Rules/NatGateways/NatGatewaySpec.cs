using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>The attributes of a new NAT gateway. An empty text means none.</summary>
internal sealed record NatGatewaySpec
{
    public required VpcId VpcId { get; init; }

    public required VSwitchId VSwitchId { get; init; }

    /// <summary>The private address, which must be free; null for an automatic address.</summary>
    public Ipv4Address? PrivateIpAddress { get; init; }

    public NatNetworkType NetworkType { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public NatInternetChargeType InternetChargeType { get; init; }

    public string Spec { get; init; } = "";

    public EipMode EipBindMode { get; init; } = EipMode.MultiBinded;

    public bool IcmpReplyEnabled { get; init; } = true;

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
