using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>The background transitions of a DHCP options set and of its VPCs.</summary>
internal static class DhcpOptionsSetLifecycle
{
    public static ChangeSet Complete(AccountState state, DhcpOptionsSet set)
    {
        if (set.Status == DhcpOptionsSetStatus.Deleting)
        {
            return state.NewRemoval(state.DhcpOptionsSets, set);
        }

        var changes = state.NewReplacement(
            state.DhcpOptionsSets,
            set,
            set with { Status = DhcpOptionsSetStatus.Available, TransitionEndsAt = null });
        foreach (var vpc in state.VpcsByDhcpOptionsSet.Of(set.Id))
        {
            if (vpc.DhcpOptions!.Status != DhcpOptionsBindingStatus.InUse)
            {
                changes.Replace(state.Vpcs, vpc, vpc with { DhcpOptions = vpc.DhcpOptions.AfterTransition() });
            }
        }

        return changes;
    }
}
