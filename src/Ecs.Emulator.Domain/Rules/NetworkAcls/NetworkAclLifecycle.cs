using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>The background transitions of a network ACL and of its VSwitches.</summary>
internal static class NetworkAclLifecycle
{
    public static ChangeSet Complete(AccountState state, NetworkAcl acl)
    {
        if (acl.Status == NetworkAclStatus.Deleting)
        {
            return state.NewRemoval(state.NetworkAcls, acl);
        }

        var changes = state.NewReplacement(
            state.NetworkAcls, acl, acl with { Status = NetworkAclStatus.Available, TransitionEndsAt = null });
        foreach (var vSwitch in state.NetworkAclIndex.VSwitchesWith(acl.Id))
        {
            if (vSwitch.NetworkAcl!.Status != NetworkAclBindingStatus.Binded)
            {
                var binding = vSwitch.NetworkAcl.AfterTransition();
                changes.Replace(state.VSwitches, vSwitch, vSwitch with { NetworkAcl = binding });
            }
        }

        return changes;
    }
}
