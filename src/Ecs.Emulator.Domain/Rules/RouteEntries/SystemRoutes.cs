using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>
/// The system entries, which every route table of a VPC has: one for each VSwitch and one for the cloud services.
/// </summary>
internal static class SystemRoutes
{
    /// <summary>100.64.0.0/10, the addresses of cloud services.</summary>
    public static readonly RouteDestination Services =
        RouteDestination.Of(CidrBlock.Of(Ipv4Address.FromBits(0x64400000), 10));

    public static IEnumerable<ListedRouteEntry> Of(AccountState state, RouteTable table) => state.VSwitches
        .Where(vSwitch => vSwitch.VpcId == table.VpcId)
        .Select(vSwitch => new ListedRouteEntry
        {
            RouteTableId = table.Id,
            Destination = RouteDestination.Of(vSwitch.CidrBlock),
            NextHopType = "local",
            ModifiedTime = vSwitch.CreationTime,
            Position = state.VSwitches.RowOf(vSwitch),
        })
        .Append(new ListedRouteEntry
        {
            RouteTableId = table.Id,
            Destination = Services,
            NextHopType = "service",
            ModifiedTime = table.CreationTime,
            Position = ListedRouteEntry.LastSystemPosition,
        });
}
