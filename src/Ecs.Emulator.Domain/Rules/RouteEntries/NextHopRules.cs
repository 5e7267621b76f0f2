using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.HaVips;
using Ecs.Emulator.Domain.Rules.Instances;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>Preconditions for the next hops of custom route entries, by type.</summary>
internal static class NextHopRules
{
    /// <summary>Rejects a next hop that is not in the VPC, or not in a state in which it can be one.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.NextHopNotFound"/>, <see cref="Refusal.NextHopInstanceNotInVpc"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/>, <see cref="Refusal.NextHopNetworkInterfaceNotFound"/>,
    /// <see cref="Refusal.NatGatewayStateNotAllowed"/>, <see cref="Refusal.NextHopHaVipNotFound"/>,
    /// <see cref="Refusal.NextHopHaVipNotInVpc"/> or <see cref="Refusal.HaVipStateNotAllowed"/>.
    /// </exception>
    public static void Require(AccountState state, Vpc vpc, NextHop nextHop)
    {
        switch (nextHop.Type)
        {
            case NextHopType.Instance:
                RequireInstance(state, vpc, new InstanceId(nextHop.Id));
                break;
            case NextHopType.NetworkInterface:
                RequireNetworkInterface(state, vpc, new NetworkInterfaceId(nextHop.Id));
                break;
            case NextHopType.NatGateway:
                RequireNatGateway(state, vpc, new NatGatewayId(nextHop.Id));
                break;
            case NextHopType.HaVip:
                RequireHaVip(state, vpc, new HaVipId(nextHop.Id));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(nextHop));
        }
    }

    /// <summary>Rejects a route table with the maximum number of entries to the same HaVip.</summary>
    /// <param name="added">The other new entries of the request.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.TooManyRoutesToHaVip"/>.</exception>
    public static void RequireRoom(
        AccountState state, RouteTableId table, NextHop nextHop, IEnumerable<RouteEntry> added)
    {
        if (nextHop.Type == NextHopType.HaVip
            && state.Routes.EntriesIn(table)
                .Concat(added.Where(entry => entry.RouteTableId == table))
                .Count(entry => entry.NextHop == nextHop) >= Limits.RouteEntriesPerHaVip)
        {
            throw new RefusedException(Refusal.TooManyRoutesToHaVip);
        }
    }

    /// <summary>
    /// Whether the next hop of an existing entry exists. An ENI and a released instance can disappear.
    /// </summary>
    public static bool Exists(AccountState state, NextHop nextHop) => nextHop.Type switch
    {
        NextHopType.Instance => state.Instances.Contains(new InstanceId(nextHop.Id)),
        NextHopType.NetworkInterface => state.NetworkInterfaces.Contains(new NetworkInterfaceId(nextHop.Id)),
        NextHopType.NatGateway => state.NatGateways.Contains(new NatGatewayId(nextHop.Id)),
        NextHopType.HaVip => state.HaVips.Contains(new HaVipId(nextHop.Id)),
        _ => throw new ArgumentOutOfRangeException(nameof(nextHop)),
    };

    private static void RequireInstance(AccountState state, Vpc vpc, InstanceId id)
    {
        var instance = state.Instances.Find(vpc.RegionId, id) ?? throw new RefusedException(Refusal.NextHopNotFound);
        if (state.PrimaryNetworkInterfaceOf(id) is not { } eni || !IsIn(state, eni.VSwitchId, vpc))
        {
            throw new RefusedException(Refusal.NextHopInstanceNotInVpc);
        }

        InstanceRules.RequireState(instance, InstanceStatus.Running, InstanceStatus.Stopped);
    }

    private static void RequireNetworkInterface(AccountState state, Vpc vpc, NetworkInterfaceId id)
    {
        if (state.NetworkInterfaces.Find(vpc.RegionId, id) is not { } eni || !IsIn(state, eni.VSwitchId, vpc))
        {
            throw new RefusedException(Refusal.NextHopNetworkInterfaceNotFound);
        }
    }

    private static void RequireNatGateway(AccountState state, Vpc vpc, NatGatewayId id)
    {
        if (state.NatGateways.Find(id) is not { } gateway || gateway.VpcId != vpc.Id)
        {
            throw new RefusedException(Refusal.NextHopNotFound);
        }

        RefusedException.ThrowIf(
            gateway.Status != NatGatewayStatus.Available, Refusal.NatGatewayStateNotAllowed, id.Value);
    }

    private static void RequireHaVip(AccountState state, Vpc vpc, HaVipId id)
    {
        var haVip = state.HaVips.Find(vpc.RegionId, id) ?? throw new RefusedException(Refusal.NextHopHaVipNotFound);
        RefusedException.ThrowIf(!IsIn(state, haVip.VSwitchId, vpc), Refusal.NextHopHaVipNotInVpc);
        HaVipRules.RequireStable(haVip);
    }

    private static bool IsIn(AccountState state, VSwitchId vSwitch, Vpc vpc) =>
        state.VSwitches.Find(vSwitch)?.VpcId == vpc.Id;
}
