namespace Ecs.Emulator.Domain.ResourceGroups;

/// <summary>The types of ECS resource that can join a resource group.</summary>
internal enum GroupableType
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
internal static class ResourceGrouping
{
    /// <summary>Moves a resource to a resource group. A resource is in one group, or in none.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region of the resource.</param>
    /// <param name="type">Its type.</param>
    /// <param name="id">Its id.</param>
    /// <param name="groupId">The resource group.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.ResourceGroupNotFound"/> or
    /// <see cref="Refusal.GroupedResourceNotFound"/>.
    /// </exception>
    public static void Join(AccountState state, RegionId regionId, GroupableType type, string id, string groupId)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        state.RequireResourceGroup(groupId);
        var move = Find(state, region, type, id) ?? throw new RefusedException(Refusal.GroupedResourceNotFound);
        state.Commit();
        move(groupId);
    }

    /// <summary>What moves the resource to a group; null where there is no such resource.</summary>
    private static Action<string>? Find(AccountState state, RegionId region, GroupableType type, string id) => type switch
    {
        GroupableType.Instance => state.FindInstance(region, new InstanceId(id)) is { } instance
            ? group => state.Instances.Replace(instance with { ResourceGroupId = group })
            : null,
        GroupableType.Disk => state.FindDisk(id) is { } listed && listed.Instance.RegionId == region
            ? group => state.Replace(listed.Disk with { ResourceGroupId = group })
            : null,
        GroupableType.NetworkInterface => state.FindNetworkInterface(region, new NetworkInterfaceId(id)) is { } eni
            ? group => state.NetworkInterfaces.Replace(eni with { ResourceGroupId = group })
            : null,
        GroupableType.SecurityGroup => state.FindSecurityGroup(region, new SecurityGroupId(id)) is { } securityGroup
            ? group => state.Replace(securityGroup with { ResourceGroupId = group })
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
