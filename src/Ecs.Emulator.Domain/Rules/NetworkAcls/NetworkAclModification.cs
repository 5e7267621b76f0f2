using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

internal static class NetworkAclModification
{
    /// <exception cref="RefusedException">The errors of <see cref="NetworkAclRules.RequireAvailable"/>.</exception>
    public static ChangeSet Modify(AccountState state, RegionId region, NetworkAclId id, NetworkAclChanges changes)
    {
        var before = NetworkAclRules.RequireAvailable(state, region, id);
        return state.NewReplacement(state.NetworkAcls, before, before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
        });
    }

    /// <summary>
    /// Replaces the entries of the directions that are not null. An entry with an empty id is new; another one must
    /// exist. The network ACL is Modifying until the transition ends.
    /// </summary>
    /// <exception cref="RefusedException">
    /// The errors of <see cref="NetworkAclRules.RequireAvailable"/> and <see cref="NetworkAclRules.RequireEntries"/>,
    /// <see cref="Refusal.NetworkAclIngressEntryNotFound"/> or <see cref="Refusal.NetworkAclEgressEntryNotFound"/>.
    /// </exception>
    public static ChangeSet UpdateEntries(
        AccountState state,
        RegionId region,
        NetworkAclId id,
        ImmutableArray<NetworkAclEntry>? ingress,
        ImmutableArray<NetworkAclEntry>? egress)
    {
        var before = NetworkAclRules.RequireAvailable(state, region, id);
        var changes = state.NewChanges();
        changes.Replace(state.NetworkAcls, before, before with
        {
            Ingress = EntriesAfter(state, changes, before, TrafficDirection.Ingress, ingress),
            Egress = EntriesAfter(state, changes, before, TrafficDirection.Egress, egress),
            Status = NetworkAclStatus.Modifying,
            TransitionEndsAt = state.TransitionEnd,
        });
        return changes;
    }

    /// <summary>
    /// Replaces the entries of both directions by those of another network ACL. The network ACL is Modifying until the
    /// transition ends.
    /// </summary>
    /// <exception cref="RefusedException">
    /// The errors of <see cref="NetworkAclRules.RequireAvailable"/> and <see cref="NetworkAclRules.RequireEntries"/>.
    /// </exception>
    public static ChangeSet CopyEntries(AccountState state, RegionId region, NetworkAclId id, NetworkAclId sourceId)
    {
        var before = NetworkAclRules.RequireAvailable(state, region, id);
        var source = NetworkAclListing.Get(state, region, sourceId);
        NetworkAclRules.RequireEntries(state, before, source.Ingress);
        NetworkAclRules.RequireEntries(state, before, source.Egress);
        var changes = state.NewChanges();
        changes.Replace(state.NetworkAcls, before, before with
        {
            Ingress = [.. source.Ingress.Select(entry => WithNewId(changes, before, entry))],
            Egress = [.. source.Egress.Select(entry => WithNewId(changes, before, entry))],
            Status = NetworkAclStatus.Modifying,
            TransitionEndsAt = state.TransitionEnd,
        });
        return changes;
    }

    private static ImmutableArray<NetworkAclEntry> EntriesAfter(
        AccountState state,
        ChangeSet changes,
        NetworkAcl acl,
        TrafficDirection direction,
        ImmutableArray<NetworkAclEntry>? entries)
    {
        var existing = acl.EntriesOf(direction);
        if (entries is not { } updated)
        {
            return existing;
        }

        var ids = updated.Where(entry => entry.Id.Length > 0).Select(entry => entry.Id).ToList();
        if (ids.Distinct().Count() < ids.Count || ids.Except(existing.Select(entry => entry.Id)).Any())
        {
            throw new RefusedException(direction == TrafficDirection.Ingress
                ? Refusal.NetworkAclIngressEntryNotFound
                : Refusal.NetworkAclEgressEntryNotFound);
        }

        NetworkAclRules.RequireEntries(state, acl, updated);
        return [.. updated.Select(entry => entry.Id.Length > 0 ? entry : WithNewId(changes, acl, entry))];
    }

    private static NetworkAclEntry WithNewId(ChangeSet changes, NetworkAcl acl, NetworkAclEntry entry) => entry with
    {
        Id = changes.Ids.NextId(NetworkAclEntry.IdPrefix, acl.RegionId, NetworkAclEntry.IdLength),
    };
}
