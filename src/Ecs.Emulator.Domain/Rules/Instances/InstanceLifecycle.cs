using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.EipAssociations;
using Ecs.Emulator.Domain.Rules.HaVipAssociations;
using Ecs.Emulator.Domain.Rules.InstanceDisks;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The background transitions of an instance: start, stop, deletion and automatic release.</summary>
internal static class InstanceLifecycle
{
    /// <summary>Begins a transition that completes after the transition delay.</summary>
    public static void Begin(AccountState state, ChangeSet changes, Instance before, Instance after) =>
        Begin(state, changes, before, after, state.Now);

    /// <summary>Completes the transition. The next one begins at the time when this one was due.</summary>
    public static ChangeSet Complete(AccountState state, Instance instance)
    {
        var changes = state.NewChanges();
        var due = instance.TransitionEndsAt!.Value;
        switch (instance.Status)
        {
            case InstanceStatus.Pending when instance.StopsWhenCreated:
                changes.Replace(
                    state.Instances,
                    instance,
                    instance with
                    {
                        Status = InstanceStatus.Stopped,
                        StoppedMode = StoppedMode.KeepCharging,
                        StopsWhenCreated = false,
                        TransitionEndsAt = null,
                    });
                break;
            case InstanceStatus.Pending:
                Begin(state, changes, instance, instance with { Status = InstanceStatus.Starting }, due);
                break;
            case InstanceStatus.Starting:
                changes.Replace(
                    state.Instances,
                    instance,
                    instance with { Status = InstanceStatus.Running, StartTime = due, TransitionEndsAt = null });
                break;
            case InstanceStatus.Stopping when instance.BeingDeleted:
                Remove(state, changes, instance);
                break;
            case InstanceStatus.Stopping:
                changes.Replace(
                    state.Instances,
                    instance,
                    instance with { Status = InstanceStatus.Stopped, TransitionEndsAt = null });
                break;
            default:
                changes.Replace(state.Instances, instance, instance with { TransitionEndsAt = null });
                break;
        }

        return changes;
    }

    /// <summary>Releases the instance at its release time, even if it is protected against deletion.</summary>
    public static ChangeSet Release(AccountState state, Instance instance)
    {
        var changes = state.NewChanges();
        var deleted = instance with { Status = InstanceStatus.Stopping, BeingDeleted = true };
        Begin(state, changes, instance, deleted, instance.AutoReleaseTime!.Value);
        return changes;
    }

    private static void Begin(
        AccountState state, ChangeSet changes, Instance before, Instance after, DateTimeOffset since) =>
        changes.Replace(state.Instances, before, after with { TransitionEndsAt = since + state.TransitionDelay });

    /// <summary>
    /// Removes the instance, its primary ENI, and the ENIs and disks that are deleted with it. Other ENIs and disks are
    /// detached. Its EIP becomes Available, and its HaVips are unassociated.
    /// </summary>
    private static void Remove(AccountState state, ChangeSet changes, Instance instance)
    {
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
    }
}
