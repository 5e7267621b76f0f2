using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

internal static class NetworkAclDeletion
{
    /// <summary>Deletes a network ACL without VSwitches.</summary>
    /// <exception cref="RefusedException">
    /// The errors of <see cref="NetworkAclRules.RequireAvailable"/>, or <see cref="Refusal.NetworkAclInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId region, NetworkAclId id)
    {
        var acl = NetworkAclRules.RequireAvailable(state, region, id);
        RefusedException.ThrowIf(state.NetworkAclIndex.VSwitchesWith(id).Any(), Refusal.NetworkAclInUse);
        return state.NewReplacement(state.NetworkAcls, acl, acl with
        {
            Status = NetworkAclStatus.Deleting,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
