using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Eips;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>The resource to associate with an EIP.</summary>
internal sealed record EipAssociationSpec
{
    public EipTargetType Type { get; init; }

    /// <summary>The id of the resource.</summary>
    public required string Id { get; init; }

    /// <summary>The address of an ENI; null for its primary address. Other types ignore it.</summary>
    public Ipv4Address? PrivateIpAddress { get; init; }

    /// <summary>The mode for an ENI; null for that of the EIP. Other types ignore it.</summary>
    public EipMode? Mode { get; init; }
}
