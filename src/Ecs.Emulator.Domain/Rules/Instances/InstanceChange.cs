using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>What an instance is to have from now on; null for what it has.</summary>
internal sealed record InstanceChange
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>What it calls itself.</summary>
    public string? HostName { get; init; }

    /// <summary>What it finds at its next start, in base64.</summary>
    public string? UserData { get; init; }

    /// <summary>Whether it cannot be deleted.</summary>
    public bool? DeletionProtection { get; init; }

    /// <summary>The credits of a burstable instance.</summary>
    public string? CreditSpecification { get; init; }

    /// <summary>Whether it takes jumbo frames.</summary>
    public bool? EnableJumboFrame { get; init; }

    /// <summary>How it may ask for its metadata.</summary>
    public MetadataOptions? MetadataOptions { get; init; }

    /// <summary>Where it is asked to be.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Its security groups, all of them; empty for those it has.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>Makes the change: all of it, or nothing.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.InstanceState"/>, or
    /// what <see cref="InstanceGroups.Join"/> refuses.
    /// </exception>
    public ChangeSet Make(AccountState state, InstanceId id)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        var eni = state.PrimaryNetworkInterfaceOf(id);
        ImmutableArray<SecurityGroupId> groups = [.. SecurityGroupIds.Distinct()];
        if (groups.Length > 0)
        {
            InstanceGroups.Require(state, instance, eni, groups);
        }

        var changes = state.NewChanges();
        if (groups.Length > 0)
        {
            changes.Replace(state.NetworkInterfaces, eni!, eni! with { SecurityGroupIds = groups });
        }

        changes.Replace(state.Instances, instance, instance with
        {
            Name = Name ?? instance.Name,
            Description = Description ?? instance.Description,
            HostName = HostName ?? instance.HostName,
            UserData = UserData ?? instance.UserData,
            DeletionProtection = DeletionProtection ?? instance.DeletionProtection,
            CreditSpecification = CreditSpecification ?? instance.CreditSpecification,
            EnableJumboFrame = EnableJumboFrame ?? instance.EnableJumboFrame,
            MetadataOptions = MetadataOptions ?? instance.MetadataOptions,
            Placement = Placement ?? instance.Placement,
        });
        return changes;
    }

    /// <summary>Sets when an instance that is paid by use is to be released, which it then is by itself; null for never.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/> or
    /// <see cref="Refusal.InstancePaidInAdvance"/>.
    /// </exception>
    public static ChangeSet SetAutoReleaseTime(AccountState state, InstanceId id, DateTimeOffset? time)
    {
        var instance = InstanceRules.Require(state, id);
        InstanceRules.RequireUnlocked(instance);
        InstanceRules.RequirePaidByUse(instance);

        return InstanceRules.Replace(state, instance, instance with { AutoReleaseTime = time });
    }
}
