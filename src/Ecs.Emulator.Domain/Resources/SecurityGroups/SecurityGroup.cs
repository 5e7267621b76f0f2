using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

internal enum SecurityGroupType
{
    /// <summary>A basic group: 2,000 private addresses.</summary>
    Normal,

    /// <summary>An advanced group: 65,536 private addresses.</summary>
    Enterprise,
}

/// <summary>Whether the members of a security group can reach each other without a rule.</summary>
internal enum InnerAccessPolicy
{
    Accept,
    Drop,
}

/// <summary>A security group. The emulator does not filter packets.</summary>
internal sealed record SecurityGroup
{
    public static readonly ResourceKind<SecurityGroupId, SecurityGroup> Kind = new("securityGroups", new("sg-", 20))
    {
        IdOf = group => group.Id,
        RegionOf = group => group.RegionId,
        Type = new("ecs", "securitygroup"),
        Tags = new(group => group.Tags, (group, tags) => group with { Tags = tags }),
        ResourceGroup = new(group => group.ResourceGroupId, (group, id) => group with { ResourceGroupId = id }),
    };

    public required SecurityGroupId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>The VPC; null for a group of the classic network.</summary>
    public required VpcId? VpcId { get; init; }

    public SecurityGroupType Type { get; init; }

    public InnerAccessPolicy InnerAccessPolicy { get; init; }

    /// <summary>The cloud service that manages the group; null for none.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The number of private addresses, primary and secondary, that its ENIs can have together.</summary>
    public required int PrivateIpAddressLimit { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The inner access policy of a new group of this type.</summary>
    public static InnerAccessPolicy DefaultPolicyOf(SecurityGroupType type) =>
        type == SecurityGroupType.Normal ? InnerAccessPolicy.Accept : InnerAccessPolicy.Drop;

    /// <summary>The number of private addresses that a group of this type can have.</summary>
    public static int AddressLimitOf(SecurityGroupType type) => type == SecurityGroupType.Normal
        ? Limits.NormalSecurityGroupAddresses
        : Limits.EnterpriseSecurityGroupAddresses;
}
