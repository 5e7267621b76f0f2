using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Resources.Eips;

/// <summary>The types of resources that an EIP can be associated with.</summary>
internal enum EipTargetType
{
    EcsInstance,

    NetworkInterface,

    /// <summary>A NAT gateway.</summary>
    Nat,

    HaVip,
}

/// <summary>The resource that an EIP is associated with.</summary>
internal abstract record EipTarget(EipTargetType Type, string Id);

/// <summary>An instance: the primary address of its primary ENI.</summary>
internal sealed record InstanceTarget(InstanceId InstanceId)
    : EipTarget(EipTargetType.EcsInstance, InstanceId.Value);

/// <summary>A private address of an ENI.</summary>
/// <param name="PrivateIpAddress">The primary address or a secondary address of the ENI.</param>
internal sealed record NetworkInterfaceTarget(NetworkInterfaceId NetworkInterfaceId, Ipv4Address PrivateIpAddress)
    : EipTarget(EipTargetType.NetworkInterface, NetworkInterfaceId.Value);

/// <summary>A NAT gateway, which can have several EIPs.</summary>
internal sealed record NatGatewayTarget(NatGatewayId NatGatewayId)
    : EipTarget(EipTargetType.Nat, NatGatewayId.Value);

/// <summary>A HaVip: its private address.</summary>
internal sealed record HaVipTarget(HaVipId HaVipId) : EipTarget(EipTargetType.HaVip, HaVipId.Value);
