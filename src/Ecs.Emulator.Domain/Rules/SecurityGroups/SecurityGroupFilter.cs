using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>The security groups to list: those for which every condition holds. Null matches any group.</summary>
internal sealed record SecurityGroupFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<SecurityGroupId> Ids { get; init; } = [];

    public SecurityGroupId? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Whether a name that contains <see cref="Name"/> matches, instead of an equal one only.</summary>
    public bool NameIsPart { get; init; }

    public SecurityGroupType? Type { get; init; }

    public VpcId? VpcId { get; init; }

    /// <summary>Whether the group belongs to a VPC, not to the classic network.</summary>
    public bool? InVpc { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>Whether a cloud service manages the group.</summary>
    public bool? ServiceManaged { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the group matches. <see cref="Id"/> is not considered.</summary>
    internal bool Matches(AccountState state, SecurityGroup group) =>
        (Ids.IsEmpty || Ids.Contains(group.Id))
        && (Name is null || (NameIsPart ? group.Name.Contains(Name, StringComparison.Ordinal) : group.Name == Name))
        && (Type is null || Type == group.Type)
        && (VpcId is null || VpcId == group.VpcId)
        && (InVpc is null || InVpc == group.VpcId is not null)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(group.ResourceGroupId))
        && (ServiceManaged is null || ServiceManaged == group.ServiceId is not null)
        && TagFilter.AllMatch(Tags, group.Tags);
}
