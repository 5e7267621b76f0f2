using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>What a new security group is to be.</summary>
public sealed record NewSecurityGroup
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
public static class SecurityGroupLife
{
    private const int IdLength = 20;

    /// <summary>Makes a security group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/> where no VPC is named,
    /// <see cref="Refusal.SecurityGroupVpcNotFound"/> where it is unknown in the region,
    /// <see cref="Refusal.VpcState"/> while it is being created or deleted,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.SecurityGroupQuota"/>.
    /// </exception>
    public static SecurityGroup Create(World world, RegionId regionId, NewSecurityGroup wanted)
    {
        var region = world.RequireKnownRegion(regionId).Id;
        if (wanted.VpcId is not { } vpcId)
        {
            throw new RefusedException(Refusal.SecurityGroupNotInVpc);
        }

        if (world.Vpcs.Find(vpcId) is not { } vpc || vpc.RegionId != region)
        {
            throw new RefusedException(Refusal.SecurityGroupVpcNotFound);
        }

        if (vpc.Status != VpcStatus.Available)
        {
            throw new RefusedException(Refusal.VpcState);
        }

        world.RequireResourceGroup(wanted.ResourceGroupId);
        if (world.SecurityGroups.Count(group => group.RegionId == region)
            >= world.Access.Account.Quotas.SecurityGroupsPerRegion)
        {
            throw new RefusedException(Refusal.SecurityGroupQuota);
        }

        world.Commit();
        var made = new SecurityGroup
        {
            Id = world.NextId(world.SecurityGroups, "sg-", region, IdLength, id => new SecurityGroupId(id)),
            RegionId = region,
            VpcId = vpcId,
            Type = wanted.Type,
            InnerAccessPolicy = SecurityGroup.FirstPolicyOf(wanted.Type),
            PrivateIpAddressLimit = SecurityGroup.AddressLimitOf(wanted.Type),
            Name = wanted.Name,
            Description = wanted.Description,
            CreationTime = world.Now,
            ResourceGroupId = wanted.ResourceGroupId,
            Tags = wanted.Tags,
        };
        world.TryAdd(made);
        return made;
    }

    /// <summary>Gives a security group another name or description.</summary>
    /// <param name="world">The world.</param>
    /// <param name="regionId">Its region.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name; null to leave it.</param>
    /// <param name="description">Its description; null to leave it.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/> or
    /// <see cref="Refusal.SecurityGroupManaged"/>.
    /// </exception>
    public static void Modify(World world, RegionId regionId, SecurityGroupId id, string? name, string? description)
    {
        var group = RequireOwn(world, regionId, id);
        world.Commit();
        world.Replace(group with { Name = name ?? group.Name, Description = description ?? group.Description });
    }

    /// <summary>Says whether the members of a security group reach each other. In an enterprise group they never do by this.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupPolicyFixed"/>.
    /// </exception>
    public static void SetPolicy(World world, RegionId regionId, SecurityGroupId id, InnerAccessPolicy policy)
    {
        var group = RequireOwn(world, regionId, id);
        if (group.Type == SecurityGroupType.Enterprise)
        {
            throw new RefusedException(Refusal.SecurityGroupPolicyFixed);
        }

        world.Commit();
        world.Replace(group with { InnerAccessPolicy = policy });
    }

    /// <summary>Deletes a security group that no ENI is in.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupInUse"/>.
    /// </exception>
    public static void Delete(World world, RegionId regionId, SecurityGroupId id)
    {
        var group = RequireOwn(world, regionId, id);
        if (world.PrivateAddressesIn(id) > 0)
        {
            throw new RefusedException(Refusal.SecurityGroupInUse);
        }

        world.Commit();
        world.Remove(group);
    }

    /// <summary>The security group of this id.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.SecurityGroupNotFound"/>.
    /// </exception>
    public static SecurityGroup Get(World world, RegionId regionId, SecurityGroupId id) =>
        world.FindSecurityGroup(world.RequireKnownRegion(regionId).Id, id)
        ?? throw new RefusedException(Refusal.SecurityGroupNotFound);

    private static SecurityGroup RequireOwn(World world, RegionId regionId, SecurityGroupId id)
    {
        var group = Get(world, regionId, id);
        return group.ServiceId is null
            ? group
            : throw new RefusedException(Refusal.SecurityGroupManaged, group.Id.Value);
    }
}
