namespace Ecs.Emulator.Domain.ResourceGroups;

/// <summary>The types of ECS resource that can join a resource group.</summary>
public enum GroupableType
{
    /// <summary>An instance.</summary>
    Instance,

    /// <summary>A disk.</summary>
    Disk,

    /// <summary>An ENI.</summary>
    NetworkInterface,

    /// <summary>A security group.</summary>
    SecurityGroup,
}

/// <summary>The rule of JoinResourceGroup.</summary>
public static class ResourceGrouping
{
    /// <summary>Moves a resource to a resource group. A resource is in one group, or in none.</summary>
    /// <param name="world">The world.</param>
    /// <param name="regionId">The region of the resource.</param>
    /// <param name="type">Its type.</param>
    /// <param name="id">Its id.</param>
    /// <param name="groupId">The resource group.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.ResourceGroupNotFound"/> or
    /// <see cref="Refusal.GroupedResourceNotFound"/>.
    /// </exception>
    public static void Join(World world, RegionId regionId, GroupableType type, string id, string groupId)
    {
        var region = world.RequireKnownRegion(regionId).Id;
        world.RequireResourceGroup(groupId);
        var move = Find(world, region, type, id) ?? throw new RefusedException(Refusal.GroupedResourceNotFound);
        world.Commit();
        move(groupId);
    }

    /// <summary>What moves the resource to a group; null where there is no such resource.</summary>
    private static Action<string>? Find(World world, RegionId region, GroupableType type, string id) => type switch
    {
        GroupableType.Instance => world.FindInstance(region, new InstanceId(id)) is { } instance
            ? group => world.Instances.Replace(instance with { ResourceGroupId = group })
            : null,
        GroupableType.Disk => world.FindDisk(id) is { } listed && listed.Instance.RegionId == region
            ? group => world.Replace(listed.Disk with { ResourceGroupId = group })
            : null,
        GroupableType.NetworkInterface => world.FindNetworkInterface(region, new NetworkInterfaceId(id)) is { } eni
            ? group => world.NetworkInterfaces.Replace(eni with { ResourceGroupId = group })
            : null,
        GroupableType.SecurityGroup => world.FindSecurityGroup(region, new SecurityGroupId(id)) is { } securityGroup
            ? group => world.Replace(securityGroup with { ResourceGroupId = group })
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
