using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.Networks;

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
    private const int IdLength = 20;

    /// <summary>Makes a security group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/> where no VPC is named,
    /// <see cref="Refusal.SecurityGroupVpcNotFound"/> where it is unknown in the region,
    /// <see cref="Refusal.VpcState"/> while it is being created or deleted,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.SecurityGroupQuota"/>.
    /// </exception>
    public static SecurityGroup Create(AccountState state, RegionId regionId, SecurityGroupSpec spec)
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
        if (state.SecurityGroups.Count(group => group.RegionId == region)
            >= state.Access.Account.Quotas.SecurityGroupsPerRegion)
        {
            throw new RefusedException(Refusal.SecurityGroupQuota);
        }

        state.Commit();
        var made = new SecurityGroup
        {
            Id = state.NextId(state.SecurityGroups, "sg-", region, IdLength, id => new SecurityGroupId(id)),
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
        state.TryAdd(made);
        return made;
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
    public static void Modify(AccountState state, RegionId regionId, SecurityGroupId id, string? name, string? description)
    {
        var group = RequireOwn(state, regionId, id);
        state.Commit();
        state.Replace(group with { Name = name ?? group.Name, Description = description ?? group.Description });
    }

    /// <summary>Says whether the members of a security group reach each other. In an enterprise group they never do by this.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupPolicyFixed"/>.
    /// </exception>
    public static void SetPolicy(AccountState state, RegionId regionId, SecurityGroupId id, InnerAccessPolicy policy)
    {
        var group = RequireOwn(state, regionId, id);
        if (group.Type == SecurityGroupType.Enterprise)
        {
            throw new RefusedException(Refusal.SecurityGroupPolicyFixed);
        }

        state.Commit();
        state.Replace(group with { InnerAccessPolicy = policy });
    }

    /// <summary>Deletes a security group that no ENI is in.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupInUse"/>.
    /// </exception>
    public static void Delete(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = RequireOwn(state, regionId, id);
        if (state.PrivateAddressesIn(id) > 0)
        {
            throw new RefusedException(Refusal.SecurityGroupInUse);
        }

        state.Commit();
        state.Remove(group);
    }

    /// <summary>The security group of this id.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.SecurityGroupNotFound"/>.
    /// </exception>
    public static SecurityGroup Get(AccountState state, RegionId regionId, SecurityGroupId id) =>
        state.FindSecurityGroup(state.RequireKnownRegion(regionId).Id, id)
        ?? throw new RefusedException(Refusal.SecurityGroupNotFound);

    private static SecurityGroup RequireOwn(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = Get(state, regionId, id);
        return group.ServiceId is null
            ? group
            : throw new RefusedException(Refusal.SecurityGroupManaged, group.Id.Value);
    }
}
