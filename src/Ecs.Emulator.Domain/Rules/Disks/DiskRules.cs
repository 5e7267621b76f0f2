using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskRules
{
    /// <summary>Returns a disk. Its instance must be unlocked, and Running or Stopped.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/> or <see
    /// cref="Refusal.DiskStateNotAllowed"/>.
    /// </exception>
    internal static ListedDisk RequireChangeable(AccountState state, string id)
    {
        var listed = DiskListing.Get(state, region: null, id);
        InstanceRules.RequireUnlocked(listed.Instance);
        return listed.Instance.Status is InstanceStatus.Running or InstanceStatus.Stopped
            ? listed
            : throw new RefusedException(Refusal.DiskStateNotAllowed);
    }

    /// <summary>The id of the order for a change; null for a pay-as-you-go instance.</summary>
    internal static string? NewOrderId(ChangeSet changes, ListedDisk listed) =>
        listed.Instance.ChargeType == InstanceChargeType.PrePaid ? changes.Ids.NextOrderId() : null;

    /// <summary>Replaces a disk of an instance that the changes may already have replaced.</summary>
    internal static void Replace(AccountState state, ChangeSet changes, InstanceId id, Disk disk)
    {
        var instance = changes.Find(state.Instances, id)!;
        changes.Replace(state.Instances, instance, instance.With(disk));
    }
}
