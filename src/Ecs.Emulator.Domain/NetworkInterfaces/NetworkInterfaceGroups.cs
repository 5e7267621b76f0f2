namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>
/// The rules of JoinSecurityGroup and LeaveSecurityGroup for an ENI. The groups of a primary ENI are those of its
/// instance, and change with it: see <see cref="Instances.InstanceGroups"/>.
/// </summary>
public static class NetworkInterfaceGroups
{
    /// <summary>Puts the ENI into one more group. One that it is in already changes nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">The ENI.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="regionId">The region of the ENI; null for the one where it lies.</param>
    /// <exception cref="RefusedException">
    /// The ENI, its type or its state; <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.NetworkInterfaceVpcMismatch"/>, <see cref="Refusal.SecurityGroupFull"/>, or what
    /// <see cref="SecurityGroupRules.RequireJoinable"/> refuses.
    /// </exception>
    public static void Join(World world, NetworkInterfaceId id, SecurityGroupId groupId, RegionId? regionId = null)
    {
        var eni = Require(world, id, groupId, regionId);
        var vSwitch = world.VSwitches.Find(eni.VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
        if (world.SecurityGroups.Find(groupId)!.VpcId is { } vpc && vpc != vSwitch.VpcId)
        {
            throw new RefusedException(Refusal.NetworkInterfaceVpcMismatch);
        }

        var isMember = eni.SecurityGroupIds.Contains(groupId);
        var groups = isMember ? eni.SecurityGroupIds : eni.SecurityGroupIds.Add(groupId);
        SecurityGroupRules.RequireJoinable(world, eni.RegionId, vSwitch.VpcId, groups);
        if (!isMember)
        {
            SecurityGroupRules.RequireRoom(world, groupId, 1 + eni.SecondaryAddressCount);
        }

        world.Commit();
        world.Replace(eni, eni with { SecurityGroupIds = groups });
    }

    /// <summary>Takes the ENI out of a group, which must not be its last.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">The ENI.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="regionId">The region of the ENI; null for the one where it lies.</param>
    /// <exception cref="RefusedException">
    /// The ENI, its type or its state; <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.NetworkInterfaceNotInGroup"/> or <see cref="Refusal.NetworkInterfaceLastGroup"/>.
    /// </exception>
    public static void Leave(World world, NetworkInterfaceId id, SecurityGroupId groupId, RegionId? regionId = null)
    {
        var eni = Require(world, id, groupId, regionId);
        if (!eni.SecurityGroupIds.Contains(groupId))
        {
            throw new RefusedException(Refusal.NetworkInterfaceNotInGroup, id.Value);
        }

        if (eni.SecurityGroupIds.Length == 1)
        {
            throw new RefusedException(Refusal.NetworkInterfaceLastGroup, id.Value);
        }

        world.Commit();
        world.Replace(eni, eni with { SecurityGroupIds = eni.SecurityGroupIds.Remove(groupId) });
    }

    private static NetworkInterface Require(
        World world, NetworkInterfaceId id, SecurityGroupId groupId, RegionId? regionId)
    {
        var region = regionId ?? world.NetworkInterfaces.Find(id)?.RegionId
            ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, id.Value);
        var eni = NetworkInterfaceRules.Require(world, region, id);
        NetworkInterfaceRules.RequireType(eni, "Secondary,Trunk,Member", eni.Type != NetworkInterfaceType.Primary);
        NetworkInterfaceRules.RequireState(
            eni, "Available,InUse", eni.Status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse);
        return world.FindSecurityGroup(eni.RegionId, groupId) is null
            ? throw new RefusedException(Refusal.SecurityGroupNotFound)
            : eni;
    }
}
