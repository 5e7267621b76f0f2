using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>The types of security group.</summary>
internal enum SecurityGroupType
{
    /// <summary>A basic group: 2,000 private addresses.</summary>
    Normal,

    /// <summary>An advanced group: 65,536 private addresses.</summary>
    Enterprise,
}

/// <summary>Whether the members of a security group reach each other.</summary>
internal enum InnerAccessPolicy
{
    /// <summary>They do.</summary>
    Accept,

    /// <summary>They do not, unless a rule lets them.</summary>
    Drop,
}

/// <summary>A security group. To the emulator it is a membership with a capacity; it filters no packets.</summary>
internal sealed record SecurityGroup
{
    public static readonly ResourceKind<SecurityGroupId, SecurityGroup> Kind = new("securityGroups", "sg-", 20)
    {
        IdOf = group => group.Id,
        ToId = text => new SecurityGroupId(text),
        RegionOf = group => group.RegionId,
        Tags = new(group => group.Tags, (group, tags) => group with { Tags = tags }),
        ResourceGroup = new(group => group.ResourceGroupId, (group, id) => group with { ResourceGroupId = id }),
    };

    /// <summary>Its id.</summary>
    public required SecurityGroupId Id { get; init; }

    /// <summary>The region it lies in.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The VPC it belongs to; null for a group of the classic network.</summary>
    public required VpcId? VpcId { get; init; }

    /// <summary>Its type.</summary>
    public SecurityGroupType Type { get; init; }

    /// <summary>Whether its members reach each other.</summary>
    public InnerAccessPolicy InnerAccessPolicy { get; init; }

    /// <summary>The cloud service that manages it; null for none.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The inner access policy with which a group of this type begins.</summary>
    public static InnerAccessPolicy FirstPolicyOf(SecurityGroupType type) =>
        type == SecurityGroupType.Normal ? InnerAccessPolicy.Accept : InnerAccessPolicy.Drop;

    /// <summary>The private addresses that a group of this type may hold.</summary>
    public static int AddressLimitOf(SecurityGroupType type) => type == SecurityGroupType.Normal
        ? Limits.NormalSecurityGroupAddresses
        : Limits.EnterpriseSecurityGroupAddresses;

    /// <summary>How many private addresses, primary and secondary, the ENIs in the group may hold together.</summary>
    public required int PrivateIpAddressLimit { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}
