using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>Preconditions for operations on security groups and their members.</summary>
internal static class SecurityGroupRules
{
    /// <summary>Checks whether an ENI of this VPC can be in all these groups.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooManySecurityGroups"/>, <see cref="Refusal.SecurityGroupRepeated"/>,
    /// <see cref="Refusal.SecurityGroupNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/>,
    /// <see cref="Refusal.VpcMismatch"/> or <see cref="Refusal.SecurityGroupTypesMixed"/>.
    /// </exception>
    public static void RequireJoinable(
        AccountState state, RegionId regionId, VpcId vpcId, ImmutableArray<SecurityGroupId> ids)
    {
        var limit = state.Quotas.SecurityGroupsPerNetworkInterface;
        if (ids.Length > limit)
        {
            throw new RefusedException(Refusal.TooManySecurityGroups, limit.ToString(CultureInfo.InvariantCulture));
        }

        RefusedException.ThrowIf(ids.Distinct().Count() < ids.Length, Refusal.SecurityGroupRepeated);
        var types = new HashSet<SecurityGroupType>();
        foreach (var id in ids)
        {
            var group = SecurityGroupListing.Get(state, regionId, id);
            RequireVpc(group, vpcId);
            types.Add(group.Type);
        }

        RefusedException.ThrowIf(types.Count > 1, Refusal.SecurityGroupTypesMixed);
    }

    /// <summary>Rejects a group of the classic network or of another VPC.</summary>
    internal static void RequireVpc(SecurityGroup group, VpcId vpcId)
    {
        var groupVpcId = group.VpcId ?? throw new RefusedException(Refusal.SecurityGroupNotInVpc);
        RefusedException.ThrowIf(groupVpcId != vpcId, Refusal.VpcMismatch);
    }

    /// <summary>Returns a security group that no cloud service manages.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/> or
    /// <see cref="Refusal.SecurityGroupManaged"/>.
    /// </exception>
    internal static SecurityGroup RequireNotManaged(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = SecurityGroupListing.Get(state, regionId, id);
        return group.ServiceId is null
            ? group
            : throw new RefusedException(Refusal.SecurityGroupManaged, group.Id.Value);
    }

    /// <summary>Rejects further private addresses that do not fit into an existing group.</summary>
    /// <param name="count">The number of further addresses.</param>
    internal static void RequireRoom(
        AccountState state, SecurityGroupId id, int count, Refusal refusal = Refusal.SecurityGroupFull)
    {
        var limit = state.SecurityGroups.Find(id)!.PrivateIpAddressLimit;
        if (count > limit - state.PrivateAddressesIn(id))
        {
            throw new RefusedException(refusal);
        }
    }
}
