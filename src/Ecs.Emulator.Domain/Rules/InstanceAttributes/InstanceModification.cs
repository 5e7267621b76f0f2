using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

internal static class InstanceModification
{
    /// <param name="regionId">The region of the instance; null for any.</param>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>,
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/>, or as <see cref="InstanceSecurityGroups.Join"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, InstanceId id, InstanceChanges instanceChanges, RegionId? regionId = null)
    {
        InstanceListing.Get(state, regionId, id);
        var instance = InstanceRules.RequireUnlocked(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        var eni = state.PrimaryNetworkInterfaceOf(id);
        ImmutableArray<SecurityGroupId> groups = [.. instanceChanges.SecurityGroupIds.Distinct()];
        var changes = state.NewChanges();
        if (groups.Length > 0)
        {
            InstanceSecurityGroups.RequireNewGroups(state, eni, groups);
            changes.Replace(state.NetworkInterfaces, eni!, eni! with { SecurityGroupIds = groups });
        }

        changes.Replace(state.Instances, instance, instance with
        {
            Name = instanceChanges.Name ?? instance.Name,
            Description = instanceChanges.Description ?? instance.Description,
            HostName = instanceChanges.HostName ?? instance.HostName,
            UserData = instanceChanges.UserData ?? instance.UserData,
            DeletionProtection = instanceChanges.DeletionProtection ?? instance.DeletionProtection,
            CreditSpecification = instanceChanges.CreditSpecification ?? instance.CreditSpecification,
            EnableJumboFrame = instanceChanges.EnableJumboFrame ?? instance.EnableJumboFrame,
            MetadataOptions = instanceChanges.MetadataOptions.ApplyTo(instance.MetadataOptions),
            Placement = instanceChanges.PrivatePool.ApplyTo(instance.Placement),
        });
        return changes;
    }

    /// <summary>Sets the time when a pay-as-you-go instance is released automatically; null for never.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ReleaseTimePassed"/>, as <see cref="RegionRules.RequireNetworkInterfaces(AccountState,
    /// RegionId)"/>,
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/> or
    /// <see cref="Refusal.InstanceIsPrePaid"/>.
    /// </exception>
    public static ChangeSet SetAutoReleaseTime(
        AccountState state, RegionId regionId, InstanceId id, DateTimeOffset? time)
    {
        InstanceRules.RequireInFuture(state, time);
        var instance = InstanceListing.Get(state, regionId, id);
        InstanceRules.RequireUnlocked(instance);
        InstanceRules.RequirePostPaid(instance);

        return state.NewReplacement(state.Instances, instance, instance with { AutoReleaseTime = time });
    }
}
