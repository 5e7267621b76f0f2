using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Rules.InstanceDisks;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The background transitions of an instance: start, stop, deletion and automatic release.</summary>
internal static class InstanceLifecycle
{
    /// <summary>Completes the transition. The next one begins at the time when this one was due.</summary>
    public static ChangeSet Complete(AccountState state, Instance instance)
    {
        if (instance is { Status: InstanceStatus.Stopping, BeingDeleted: true })
        {
            return Remove(state, instance);
        }

        var due = instance.TransitionEndsAt!.Value;
        return state.NewReplacement(state.Instances, instance, instance.Status switch
        {
            InstanceStatus.Pending when instance.StopsWhenCreated => instance with
            {
                Status = InstanceStatus.Stopped,
                StoppedMode = StoppedMode.KeepCharging,
                StopsWhenCreated = false,
                TransitionEndsAt = null,
            },
            InstanceStatus.Pending => instance with
            {
                Status = InstanceStatus.Starting,
                TransitionEndsAt = due + state.TransitionDelay,
            },
            InstanceStatus.Starting => instance with
            {
                Status = InstanceStatus.Running,
                StartTime = due,
                TransitionEndsAt = null,
            },
            InstanceStatus.Stopping => instance with { Status = InstanceStatus.Stopped, TransitionEndsAt = null },
            _ => instance with { TransitionEndsAt = null },
        });
    }

    /// <summary>Releases the instance at its release time, even if it is protected against deletion.</summary>
    public static ChangeSet Release(AccountState state, Instance instance) =>
        state.NewReplacement(state.Instances, instance, instance with
        {
            Status = InstanceStatus.Stopping,
            BeingDeleted = true,
            TransitionEndsAt = instance.AutoReleaseTime + state.TransitionDelay,
        });

    /// <summary>
    /// Removes the instance, its primary ENI, and the ENIs and disks that are deleted with it. Other ENIs and disks are
    /// detached. Its EIP becomes Available, and its HaVips are unassociated.
    /// </summary>
    private static ChangeSet Remove(AccountState state, Instance instance)
    {
        var changes = state.NewChanges();
        foreach (var eni in state.NetworkInterfacesOf(instance.Id))
        {
            if (eni.Type == NetworkInterfaceType.Primary || eni.DeleteOnRelease)
            {
                NetworkInterfaceLifecycle.Remove(state, changes, eni);
            }
            else
            {
                changes.Replace(state.NetworkInterfaces, eni, NetworkInterfaceLifecycle.Detached(eni));
            }
        }

        AssociatedEips.Unassociate(state, changes, instance.Id);
        AssociatedHaVips.Unassociate(state, changes, HaVipInstance.Of(instance.Id));
        InstanceDiskChanges.Remove(state, changes, instance.Id);
        changes.Remove(state.Instances, instance);
        return changes;
    }
}
