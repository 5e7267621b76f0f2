using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>The background transitions of an EIP: associating, unassociating and releasing.</summary>
internal static class EipLifecycle
{
    /// <summary>Begins a transition that completes after the transition delay.</summary>
    public static ChangeSet Begin(AccountState state, Eip before, Eip after) =>
        EipRules.Replace(state, before, after with { TransitionEndsAt = state.TransitionEnd });

    public static ChangeSet Complete(AccountState state, Eip eip)
    {
        var changes = state.NewChanges();
        switch (eip.Status)
        {
            case EipStatus.Releasing:
                changes.Remove(state.Eips, eip);
                break;
            case EipStatus.Unassociating:
                changes.Replace(state.Eips, eip, eip.Unassociated());
                break;
            case EipStatus.Associating:
                changes.Replace(state.Eips, eip, eip with { Status = EipStatus.InUse, TransitionEndsAt = null });
                break;
            default:
                changes.Replace(state.Eips, eip, eip with { TransitionEndsAt = null });
                break;
        }

        return changes;
    }
}
