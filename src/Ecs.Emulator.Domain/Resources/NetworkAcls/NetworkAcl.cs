using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkAcls;

internal enum NetworkAclStatus
{
    Available,

    /// <summary>The network ACL is being created, or its entries or VSwitches are being changed.</summary>
    Modifying,

    Deleting,
}

/// <summary>
/// A network ACL: ordered entries for the packets that enter and leave VSwitches. The first entry that applies decides;
/// packets to which none applies are dropped.
/// </summary>
internal sealed record NetworkAcl : ITransitional
{
    public static readonly ResourceKind<NetworkAclId, NetworkAcl> Kind = new("networkAcls", new("nacl-", 21))
    {
        IdOf = acl => acl.Id,
        RegionOf = acl => acl.RegionId,
        Type = new("vpc", "networkacl"),
        Tags = new(acl => acl.Tags, (acl, tags) => acl with { Tags = tags }),
    };

    public required NetworkAclId Id { get; init; }

    /// <summary>The VPC. A state document can contain the id of a VPC that does not exist.</summary>
    public required VpcId VpcId { get; init; }

    /// <summary>The region of its VPC.</summary>
    public required RegionId RegionId { get; init; }

    public NetworkAclStatus Status { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The entries for packets that enter a VSwitch, by priority.</summary>
    public ImmutableArray<NetworkAclEntry> Ingress { get; init; } = [];

    /// <summary>The entries for packets that leave a VSwitch, by priority.</summary>
    public ImmutableArray<NetworkAclEntry> Egress { get; init; } = [];

    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public ImmutableArray<NetworkAclEntry> EntriesOf(TrafficDirection direction) =>
        direction == TrafficDirection.Ingress ? Ingress : Egress;
}

/// <summary>An entry of a network ACL.</summary>
internal sealed record NetworkAclEntry
{
    public const string IdPrefix = "nae-";
    public const int IdLength = 21;

    /// <summary>The id, which is unique in the network ACL.</summary>
    public required string Id { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required RulePolicy Policy { get; init; }

    public required RuleProtocol Protocol { get; init; }

    /// <summary>The destination ports of the packets.</summary>
    public PortRange Ports { get; init; }

    /// <summary>The source of packets that enter, or the destination of packets that leave.</summary>
    public required IpBlock Peer { get; init; }
}
