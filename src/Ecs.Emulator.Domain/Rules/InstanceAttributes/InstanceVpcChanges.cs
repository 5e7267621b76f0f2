using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The new VSwitch and address of the primary ENI of an instance.</summary>
internal sealed record InstanceVpcChanges
{
    /// <summary>A VSwitch in the zone of the instance.</summary>
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>Null for the present address if the VSwitch stays, otherwise for any free address.</summary>
    public Ipv4Address? PrivateIpAddress { get; init; }

    /// <summary>Null for the present VPC.</summary>
    public VpcId? VpcId { get; init; }

    /// <summary>All security groups; empty for the present ones.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];
}
