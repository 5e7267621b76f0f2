using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>The background transitions of a network ACL and of its VSwitches.</summary>
internal static class NetworkAclLifecycle
{
    /// <summary>The network ACL at the beginning of a transition.</summary>
    public static NetworkAcl Begin(
        AccountState state, NetworkAcl acl, NetworkAclStatus status = NetworkAclStatus.Modifying) =>
        acl with { Status = status, TransitionEndsAt = state.TransitionEnd };

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
                changes.Replace(state.VSwitches, vSwitch, vSwitch with
                {
                    NetworkAcl = vSwitch.NetworkAcl.Status == NetworkAclBindingStatus.Binding
                        ? new NetworkAclBinding(acl.Id)
                        : null,
                });
            }
        }

        return changes;
    }
}
