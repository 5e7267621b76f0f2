using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>The background transitions of a VPC: creating and deleting.</summary>
internal static class VpcLifecycle
{
    public static ChangeSet Complete(AccountState state, Vpc vpc)
    {
        var changes = state.NewChanges();
        if (vpc.Status == VpcStatus.Deleting)
        {
            changes.Remove(state.Vpcs, vpc);
        }
        else
        {
            changes.Replace(state.Vpcs, vpc, vpc with { Status = VpcStatus.Available, TransitionEndsAt = null });
        }

        return changes;
    }
}
