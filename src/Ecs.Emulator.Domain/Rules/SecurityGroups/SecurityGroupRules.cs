using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>What must hold before an ENI joins security groups, or brings more addresses into those that it is in.</summary>
internal static class SecurityGroupRules
{
    /// <summary>Refuses groups that an ENI of this VPC cannot be in together.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooManySecurityGroups"/>, <see cref="Refusal.SecurityGroupRepeated"/>,
    /// <see cref="Refusal.SecurityGroupNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/>,
    /// <see cref="Refusal.VpcMismatch"/> or <see cref="Refusal.SecurityGroupTypesMixed"/>.
    /// </exception>
    public static void RequireJoinable(
        AccountState state, RegionId regionId, VpcId vpcId, ImmutableArray<SecurityGroupId> ids)
    {
        var most = state.Access.Account.Quotas.SecurityGroupsPerNetworkInterface;
        if (ids.Length > most)
        {
            throw new RefusedException(Refusal.TooManySecurityGroups, most.ToString(CultureInfo.InvariantCulture));
        }

        if (ids.Distinct().Count() < ids.Length)
        {
            throw new RefusedException(Refusal.SecurityGroupRepeated);
        }

        var types = new HashSet<SecurityGroupType>();
        foreach (var id in ids)
        {
            var group = state.SecurityGroups.Find(regionId, id) ?? throw new RefusedException(Refusal.SecurityGroupNotFound);
            RequireVpc(group, vpcId);
            types.Add(group.Type);
        }

        if (types.Count > 1)
        {
            throw new RefusedException(Refusal.SecurityGroupTypesMixed);
        }
    }

    /// <summary>Refuses a group of the classic network, or of another VPC.</summary>
    internal static void RequireVpc(SecurityGroup group, VpcId vpcId)
    {
        var groupVpcId = group.VpcId ?? throw new RefusedException(Refusal.SecurityGroupNotInVpc);
        if (groupVpcId != vpcId)
        {
            throw new RefusedException(Refusal.VpcMismatch);
        }
    }

    /// <summary>Refuses so many more addresses in a group that exists.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.SecurityGroupFull"/>, or what is said to be raised.</exception>
    internal static void RequireRoom(
        AccountState state, SecurityGroupId id, int asked, Refusal refusal = Refusal.SecurityGroupFull)
    {
        var limit = state.SecurityGroups.Find(id)!.PrivateIpAddressLimit;
        if (asked > limit - state.PrivateAddressesIn(id))
        {
            throw new RefusedException(refusal);
        }
    }
}
