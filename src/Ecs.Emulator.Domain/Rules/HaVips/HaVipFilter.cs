using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.HaVips;

/// <summary>The attributes of a <see cref="HaVipCondition"/>.</summary>
internal enum HaVipAttribute
{
    VpcId,

    VSwitchId,

    Status,

    HaVipId,

    /// <summary>The private address.</summary>
    HaVipAddress,
}

/// <summary>An attribute must have one of these values.</summary>
internal sealed record HaVipCondition(HaVipAttribute Attribute, ImmutableArray<string> Values)
{
    public bool Matches(ListedHaVip listed) => ValueOf(listed) is { } value && Values.Contains(value);

    private string? ValueOf(ListedHaVip listed) => Attribute switch
    {
        HaVipAttribute.VpcId => listed.VpcId?.Value,
        HaVipAttribute.VSwitchId => listed.HaVip.VSwitchId.Value,
        HaVipAttribute.Status => listed.HaVip.Status.ToString(),
        HaVipAttribute.HaVipId => listed.HaVip.Id.Value,
        _ => listed.HaVip.IpAddress.ToString(),
    };
}

/// <summary>The HaVips to list: those for which every condition holds. Null matches any HaVip.</summary>
internal sealed record HaVipFilter
{
    /// <summary>All must match.</summary>
    public ImmutableArray<HaVipCondition> Conditions { get; init; } = [];

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>The ids of a condition for ids, which are found without a search; empty for any.</summary>
    internal ImmutableArray<HaVipId> Ids =>
    [
        .. Conditions.FirstOrDefault(condition => condition.Attribute == HaVipAttribute.HaVipId)?.Values
            .Select(HaVipId.Create) ?? [],
    ];

    internal bool Matches(ListedHaVip listed) =>
        Conditions.All(condition => condition.Matches(listed))
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId)
        && TagFilter.AllMatch(Tags, listed.HaVip.Tags);
}
