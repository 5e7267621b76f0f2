using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.InstanceDisks;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskCreation
{
    /// <summary>Creates a pay-as-you-go disk in a zone. It is Creating, then Available.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>,
    /// <see cref="Refusal.ZoneNotFound"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/>, or as <see cref="DiskRules.RequireSupported"/>.
    /// </exception>
    public static Plan<NewDisk> Create(AccountState state, RegionId regionId, ZoneId zone, DiskSpec spec)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        RegionRules.RequireZone(state, region, zone);
        var changes = state.NewChanges();
        var disk = Require(state, DiskDraft.New(state, changes, region.Id, zone, spec));
        changes.Add(state.Disks, disk with
        {
            Status = DiskStatus.Creating,
            DeleteWithInstance = spec.DeleteWithInstance ?? false,
            TransitionEndsAt = state.TransitionEnd,
        });
        return new(changes, new NewDisk(disk.Id, OrderId: null));
    }

    /// <summary>Creates a subscription disk of a subscription instance. It is Creating, then In_use.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>,
    /// <see cref="Refusal.InstanceNotFound"/>,
    /// <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.InstanceStateNotAllowed"/>,
    /// <see cref="Refusal.InstanceIsPostPaid"/>, <see cref="Refusal.ResourceGroupNotFound"/>, as
    /// <see cref="DiskRules.RequireSupported"/>, or <see cref="Refusal.InstanceDiskQuotaExceeded"/>.
    /// </exception>
    public static Plan<NewDisk> CreateFor(AccountState state, RegionId regionId, InstanceId id, DiskSpec spec)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var instance = InstanceListing.Get(state, region.Id, id);
        DiskRules.RequireAttachable(instance);
        RefusedException.ThrowIf(instance.ChargeType == InstanceChargeType.PostPaid, Refusal.InstanceIsPostPaid);
        var changes = state.NewChanges();
        var disk = Require(state, DiskDraft.New(state, changes, region.Id, instance.ZoneId, spec));
        changes.Add(state.Disks, disk with
        {
            InstanceId = instance.Id,
            Device = DiskRules.RequireDevice(state, instance.Id, ""),
            Status = DiskStatus.Creating,
            ChargeType = InstanceChargeType.PrePaid,
            TransitionEndsAt = state.TransitionEnd,
        });
        return new(changes, new NewDisk(disk.Id, changes.Ids.NextOrderId()));
    }

    private static Disk Require(AccountState state, Disk disk)
    {
        ResourceGroupRules.RequireGroup(state, disk.ResourceGroupId);
        DiskRules.RequireSupported(disk);
        return disk;
    }
}
