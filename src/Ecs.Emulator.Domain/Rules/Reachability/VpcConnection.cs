using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.PrefixLists;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>
/// Whether VPCs are connected. The emulator has no peering connections and no routers between VPCs, but a route entry
/// to an instance, an ENI or a HaVip can stand for a gateway to another VPC.
/// </summary>
internal static class VpcConnection
{
    /// <summary>
    /// Whether the ends are in one VPC, one of them is outside of all VPCs, or a route of each leads to the other.
    /// </summary>
    public static bool Exists(AccountState state, Traffic traffic)
    {
        var (source, destination) = (VSwitchOf(state, traffic.Source), VSwitchOf(state, traffic.Destination));
        return source is null
            || destination is null
            || source.VpcId == destination.VpcId
            || (HasRoute(state, source, traffic.Destination.Address)
                && HasRoute(state, destination, traffic.Source.Address));
    }

    private static VSwitch? VSwitchOf(AccountState state, TrafficEnd end) =>
        end.NetworkInterface is { } eni ? state.VSwitches.Find(eni.VSwitchId) : null;

    private static bool HasRoute(AccountState state, VSwitch vSwitch, IpAddress address) =>
        (vSwitch.RouteTableId ?? state.Vpcs.Find(vSwitch.VpcId)?.RouteTable.Id) is { } table
        && state.Routes.EntriesIn(table).Any(entry =>
            entry.Status == RouteEntryStatus.Available
            && entry.NextHop.Type != NextHopType.NatGateway
            && PrefixListRoutes.BlocksOf(state, entry.Destination).Any(block => block.Contains(address)));
}
