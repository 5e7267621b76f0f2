using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>Indexes over the rules: by group, and the groups whose rules name another group or a prefix list.</summary>
internal sealed class SecurityGroupRuleIndex : IRowObserver<SecurityGroupRule>
{
    private readonly Groups<SecurityGroupId, int> rowsByGroup = new();
    private readonly Dictionary<SecurityGroupId, Counts<SecurityGroupId>> groupsNamingGroup = [];
    private readonly Dictionary<PrefixListId, Counts<SecurityGroupId>> groupsNamingList = [];

    /// <summary>The row numbers of the rules of a group, in ascending order.</summary>
    public IReadOnlyList<int> RowsOf(SecurityGroupId group) => rowsByGroup.Of(group);

    /// <summary>The groups with a rule that names this group, in the order of their first such rule.</summary>
    public IReadOnlyCollection<SecurityGroupId> Naming(SecurityGroupId group) =>
        groupsNamingGroup.TryGetValue(group, out var groups) ? groups.Keys : [];

    /// <summary>The groups with a rule that names this prefix list.</summary>
    public IReadOnlyCollection<SecurityGroupId> Naming(PrefixListId list) =>
        groupsNamingList.TryGetValue(list, out var groups) ? groups.Keys : [];

    public void OnChanged(SecurityGroupRule? before, SecurityGroupRule? after, int number)
    {
        if (before is not null)
        {
            rowsByGroup.Remove(before.GroupId, number);
            Count(before, -1);
        }

        if (after is not null)
        {
            rowsByGroup.Insert(after.GroupId, number);
            Count(after, 1);
        }
    }

    private void Count(SecurityGroupRule rule, int rules)
    {
        if (rule.Match.Peer.GroupId is { } group)
        {
            Count(groupsNamingGroup, group, rule.GroupId, rules);
        }
        else if (rule.Match.Peer.PrefixListId is { } list)
        {
            Count(groupsNamingList, list, rule.GroupId, rules);
        }
    }

    private static void Count<TId>(
        Dictionary<TId, Counts<SecurityGroupId>> groupsByNamed, TId named, SecurityGroupId group, int rules)
        where TId : struct
    {
        if (!groupsByNamed.TryGetValue(named, out var groups))
        {
            groupsByNamed.Add(named, groups = new());
        }

        groups.Add(group, rules);
        if (groups.Keys.Count == 0)
        {
            groupsByNamed.Remove(named);
        }
    }
}
