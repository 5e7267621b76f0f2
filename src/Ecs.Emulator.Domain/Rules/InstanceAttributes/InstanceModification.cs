using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

internal static class InstanceModification
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceState"/>, or as <see cref="InstanceSecurityGroups.Join"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, InstanceId id, InstanceChanges instanceChanges)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        var eni = state.PrimaryNetworkInterfaceOf(id);
        ImmutableArray<SecurityGroupId> groups = [.. instanceChanges.SecurityGroupIds.Distinct()];
        if (groups.Length > 0)
        {
            InstanceSecurityGroups.Require(state, instance, eni, groups);
        }

        var changes = state.NewChanges();
        if (groups.Length > 0)
        {
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
            MetadataOptions = instanceChanges.MetadataOptions ?? instance.MetadataOptions,
            Placement = instanceChanges.Placement ?? instance.Placement,
        });
        return changes;
    }

    /// <summary>Sets the time when a pay-as-you-go instance is released automatically; null for never.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/> or
    /// <see cref="Refusal.InstanceIsPrePaid"/>.
    /// </exception>
    public static ChangeSet SetAutoReleaseTime(AccountState state, InstanceId id, DateTimeOffset? time)
    {
        var instance = InstanceRules.Require(state, id);
        InstanceRules.RequireUnlocked(instance);
        InstanceRules.RequirePostPaid(instance);

        return InstanceRules.Replace(state, instance, instance with { AutoReleaseTime = time });
    }
}
