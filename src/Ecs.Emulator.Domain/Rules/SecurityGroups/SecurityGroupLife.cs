using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>What a new security group is to be.</summary>
internal sealed record SecurityGroupSpec
{
    /// <summary>The VPC it belongs to; null for the classic network, which no account has any more.</summary>
    public required VpcId? VpcId { get; init; }

    /// <summary>Its type.</summary>
    public SecurityGroupType Type { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>The rules of making, changing and deleting security groups.</summary>
internal static class SecurityGroupLife
{
    /// <summary>Makes a security group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/> where no VPC is named,
    /// <see cref="Refusal.SecurityGroupVpcNotFound"/> where it is unknown in the region,
    /// <see cref="Refusal.VpcState"/> while it is being created or deleted,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.SecurityGroupQuota"/>.
    /// </exception>
    public static Plan<SecurityGroup> Create(AccountState state, RegionId regionId, SecurityGroupSpec spec)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        if (spec.VpcId is not { } vpcId)
        {
            throw new RefusedException(Refusal.SecurityGroupNotInVpc);
        }

        if (state.Vpcs.Find(vpcId) is not { } vpc || vpc.RegionId != region)
        {
            throw new RefusedException(Refusal.SecurityGroupVpcNotFound);
        }

        if (vpc.Status != VpcStatus.Available)
        {
            throw new RefusedException(Refusal.VpcState);
        }

        state.RequireResourceGroup(spec.ResourceGroupId);
        if (state.SecurityGroups.Count(other => other.RegionId == region)
            >= state.Access.Account.Quotas.SecurityGroupsPerRegion)
        {
            throw new RefusedException(Refusal.SecurityGroupQuota);
        }

        var changes = state.NewChanges();
        var group = new SecurityGroup
        {
            Id = changes.NewId(state.SecurityGroups, region),
            RegionId = region,
            VpcId = vpcId,
            Type = spec.Type,
            InnerAccessPolicy = SecurityGroup.FirstPolicyOf(spec.Type),
            PrivateIpAddressLimit = SecurityGroup.AddressLimitOf(spec.Type),
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
        };
        changes.Add(state.SecurityGroups, group);
        return new(changes, group);
    }

    /// <summary>Gives a security group another name or description.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">Its region.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name; null to leave it.</param>
    /// <param name="description">Its description; null to leave it.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/> or
    /// <see cref="Refusal.SecurityGroupManaged"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId regionId, SecurityGroupId id, string? name, string? description)
    {
        var group = RequireOwn(state, regionId, id);
        return Replace(
            state, group, group with { Name = name ?? group.Name, Description = description ?? group.Description });
    }

    /// <summary>Says whether the members of a security group reach each other. In an enterprise group they never do by this.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupPolicyFixed"/>.
    /// </exception>
    public static ChangeSet SetPolicy(
        AccountState state, RegionId regionId, SecurityGroupId id, InnerAccessPolicy policy)
    {
        var group = RequireOwn(state, regionId, id);
        if (group.Type == SecurityGroupType.Enterprise)
        {
            throw new RefusedException(Refusal.SecurityGroupPolicyFixed);
        }

        return Replace(state, group, group with { InnerAccessPolicy = policy });
    }

    /// <summary>Deletes a security group that no ENI is in.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = RequireOwn(state, regionId, id);
        if (state.PrivateAddressesIn(id) > 0)
        {
            throw new RefusedException(Refusal.SecurityGroupInUse);
        }

        var changes = state.NewChanges();
        changes.Remove(state.SecurityGroups, group);
        return changes;
    }

    /// <summary>The security group of this id.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.SecurityGroupNotFound"/>.
    /// </exception>
    public static SecurityGroup Get(AccountState state, RegionId regionId, SecurityGroupId id) =>
        state.SecurityGroups.Find(state.RequireKnownRegion(regionId).Id, id)
        ?? throw new RefusedException(Refusal.SecurityGroupNotFound);

    private static ChangeSet Replace(AccountState state, SecurityGroup before, SecurityGroup after)
    {
        var changes = state.NewChanges();
        changes.Replace(state.SecurityGroups, before, after);
        return changes;
    }

    private static SecurityGroup RequireOwn(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = Get(state, regionId, id);
        return group.ServiceId is null
            ? group
            : throw new RefusedException(Refusal.SecurityGroupManaged, group.Id.Value);
    }
}
