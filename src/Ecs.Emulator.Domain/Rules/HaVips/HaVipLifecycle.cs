using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.HaVips;

/// <summary>The background transitions of a HaVip: creation, association, unassociation and deletion.</summary>
internal static class HaVipLifecycle
{
    /// <summary>Begins a transition that completes after the transition delay.</summary>
    public static ChangeSet Begin(AccountState state, HaVip before, HaVip after) =>
        state.NewReplacement(state.HaVips, before, after with { TransitionEndsAt = state.TransitionEnd });

    public static ChangeSet Complete(AccountState state, HaVip haVip)
    {
        var changes = state.NewChanges();
        if (haVip.Status == HaVipStatus.Deleting)
        {
            changes.Remove(state.HaVips, haVip);
        }
        else
        {
            var remaining = haVip.Leaving is { } instance ? haVip.Without(instance) : haVip;
            changes.Replace(state.HaVips, haVip, remaining.Settled());
        }

        return changes;
    }
}
