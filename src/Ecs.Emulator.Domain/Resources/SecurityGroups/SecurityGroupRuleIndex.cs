using System.Runtime.InteropServices;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>Indexes over the rules: by group, and the groups whose rules name another group or a prefix list.</summary>
internal sealed class SecurityGroupRuleIndex : IRowObserver<SecurityGroupRule>
{
    private readonly Dictionary<SecurityGroupId, List<int>> rowsByGroup = [];
    private readonly Dictionary<SecurityGroupId, Dictionary<SecurityGroupId, int>> groupsNamingGroup = [];
    private readonly Dictionary<PrefixListId, Dictionary<SecurityGroupId, int>> groupsNamingList = [];

    /// <summary>The row numbers of the rules of a group, in ascending order.</summary>
    public IReadOnlyList<int> RowsOf(SecurityGroupId group) => rowsByGroup.GetValueOrDefault(group, []);

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
            Remove(before, number);
        }

        if (after is not null)
        {
            Add(after, number);
        }
    }

    private void Add(SecurityGroupRule rule, int row)
    {
        if (!rowsByGroup.TryGetValue(rule.GroupId, out var rows))
        {
            rowsByGroup.Add(rule.GroupId, rows = []);
        }

        rows.Insert(~rows.BinarySearch(row), row);
        Count(rule, 1);
    }

    private void Remove(SecurityGroupRule rule, int row)
    {
        var rows = rowsByGroup[rule.GroupId];
        rows.RemoveAt(rows.BinarySearch(row));
        if (rows.Count == 0)
        {
            rowsByGroup.Remove(rule.GroupId);
        }

        Count(rule, -1);
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
        Dictionary<TId, Dictionary<SecurityGroupId, int>> groupsByNamed, TId named, SecurityGroupId group, int rules)
        where TId : struct
    {
        var groups = CollectionsMarshal.GetValueRefOrAddDefault(groupsByNamed, named, out _) ??= [];
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, group, out _);
        count += rules;
        if (count == 0 && groups.Remove(group) && groups.Count == 0)
        {
            groupsByNamed.Remove(named);
        }
    }
}
