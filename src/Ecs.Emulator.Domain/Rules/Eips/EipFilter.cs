using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>The EIPs to list: those for which every condition holds. Null matches any EIP.</summary>
internal sealed record EipFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<EipId> Ids { get; init; } = [];

    /// <summary>The EIP must have one of these public addresses; empty for any.</summary>
    public ImmutableArray<Ipv4Address> IpAddresses { get; init; } = [];

    public string? Name { get; init; }

    public EipStatus? Status { get; init; }

    public string? Isp { get; init; }

    public InstanceChargeType? ChargeType { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>Whether the EIP has a type of security protection.</summary>
    public bool? SecurityProtected { get; init; }

    /// <summary>The type of the associated resource, as in the API.</summary>
    public string? TargetType { get; init; }

    /// <summary>The id of the associated resource.</summary>
    public string? TargetId { get; init; }

    /// <summary>The earliest creation time.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Whether a condition holds for no EIP of the emulator, such as a lock reason.</summary>
    public bool MatchesNone { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the EIP matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(ListedEip listed) =>
        !MatchesNone
        && MatchesAttributes(listed.Eip)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId)
        && TagFilter.AllMatch(Tags, listed.Eip.Tags);

    private bool MatchesAttributes(Eip eip) =>
        (IpAddresses.IsEmpty || IpAddresses.Contains(eip.IpAddress))
        && (Name is null || Name == eip.Name)
        && (Status is null || Status == eip.Status)
        && (Isp is null || Isp == eip.Isp)
        && (ChargeType is null || ChargeType == eip.ChargeType)
        && (SecurityProtected is null || SecurityProtected == !eip.SecurityProtectionTypes.IsEmpty)
        && (TargetType is null || TargetType == eip.Target?.Type.ToString())
        && (TargetId is null || TargetId == eip.Target?.Id)
        && (CreatedFrom is null || eip.CreationTime >= CreatedFrom);
}
