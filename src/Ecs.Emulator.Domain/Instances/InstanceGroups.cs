using System.Collections.Immutable;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.Instances;

/// <summary>
/// The rules of the security groups of an instance, which are those of its primary ENI: a group counts the private addresses
/// of that ENI when it is joined.
/// </summary>
public static class InstanceGroups
{
    /// <summary>Puts the instance into one more group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceState"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.VpcMismatch"/>, <see cref="Refusal.InstanceAlreadyInGroup"/>,
    /// <see cref="Refusal.InstanceInTooManyGroups"/>, <see cref="Refusal.MixedGroupTypes"/> or
    /// <see cref="Refusal.SecurityGroupFull"/>.
    /// </exception>
    public static void Join(World world, InstanceId instanceId, SecurityGroupId groupId)
    {
        var (instance, eni) = RequireChangeable(world, instanceId);
        RequireGroup(world, instance, groupId);
        if (eni is not null && eni.SecurityGroupIds.Contains(groupId))
        {
            throw new RefusedException(Refusal.InstanceAlreadyInGroup);
        }

        var groups = eni?.SecurityGroupIds.Add(groupId) ?? [groupId];
        Require(world, instance, eni, groups);

        world.Commit();
        world.Replace(eni!, eni! with { SecurityGroupIds = groups });
    }

    /// <summary>Takes the instance out of a group, which must not be its last.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceState"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.InstanceNotInGroup"/> or <see cref="Refusal.InstanceLastGroup"/>.
    /// </exception>
    public static void Leave(World world, InstanceId instanceId, SecurityGroupId groupId)
    {
        var (instance, eni) = RequireChangeable(world, instanceId);
        RequireGroup(world, instance, groupId);
        if (eni is null || !eni.SecurityGroupIds.Contains(groupId))
        {
            throw new RefusedException(Refusal.InstanceNotInGroup);
        }

        if (eni.SecurityGroupIds.Length == 1)
        {
            throw new RefusedException(Refusal.InstanceLastGroup);
        }

        world.Commit();
        world.Replace(eni, eni with { SecurityGroupIds = eni.SecurityGroupIds.Remove(groupId) });
    }

    /// <summary>Refuses these groups for an instance with this primary ENI.</summary>
    internal static void Require(
        World world, Instance instance, NetworkInterface? eni, ImmutableArray<SecurityGroupId> groupIds)
    {
        var groups = groupIds.Select(id => RequireGroup(world, instance, id)).ToList();
        var vpcId = eni is null ? null : world.VSwitches.Find(eni.VSwitchId)?.VpcId;
        if (vpcId is null || groups.Exists(group => group.VpcId != vpcId))
        {
            throw new RefusedException(Refusal.VpcMismatch);
        }

        if (groups.Count > world.Access.Account.Quotas.SecurityGroupsPerNetworkInterface)
        {
            throw new RefusedException(Refusal.InstanceInTooManyGroups);
        }

        if (groups.Exists(group => group.Type != groups[0].Type))
        {
            throw new RefusedException(Refusal.MixedGroupTypes);
        }

        foreach (var group in groups)
        {
            if (!eni!.SecurityGroupIds.Contains(group.Id)
                && 1 + eni.SecondaryAddressCount > group.PrivateIpAddressLimit - world.PrivateAddressesIn(group.Id))
            {
                throw new RefusedException(Refusal.SecurityGroupFull);
            }
        }
    }

    private static (Instance Instance, NetworkInterface? Eni) RequireChangeable(World world, InstanceId id) =>
        (InstanceRules.Require(world, id, InstanceStatus.Running, InstanceStatus.Stopped), world.PrimaryNetworkInterfaceOf(id));

    private static SecurityGroup RequireGroup(World world, Instance instance, SecurityGroupId id) =>
        world.FindSecurityGroup(instance.RegionId, id) ?? throw new RefusedException(Refusal.SecurityGroupNotFound);
}
