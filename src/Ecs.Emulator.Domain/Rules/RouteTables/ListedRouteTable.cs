using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Vpcs;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>The system route table of a VPC with the values that responses show.</summary>
/// <param name="Vpc">The VPC.</param>
/// <param name="ShowsEntries">Whether its entries are listed.</param>
internal sealed record ListedRouteTable(ListedVpc Vpc, bool ShowsEntries)
{
    /// <summary>The CIDR block of cloud services, which every route table contains.</summary>
    private const string ServiceBlock = "100.64.0.0/10";

    public RouteTable RouteTable => Vpc.Vpc.RouteTable;

    /// <summary>The system entries: one for each VSwitch, and one for cloud services.</summary>
    public IEnumerable<RouteEntry> Entries => ShowsEntries
        ? Vpc.VSwitches
            .Select(vSwitch => new RouteEntry(RouteTable.Id, vSwitch.CidrBlock.ToString(), "local"))
            .Append(new RouteEntry(RouteTable.Id, ServiceBlock, "service"))
        : [];

    public static ListedRouteTable Of(AccountState state, Vpc vpc, RouteTableFilter filter) =>
        new(ListedVpc.Of(state, vpc), filter.SystemEntries is not false);
}

/// <param name="RouteTableId">The route table.</param>
/// <param name="DestinationCidrBlock">The destination.</param>
/// <param name="NextHopType"><c>local</c> for a VSwitch, <c>service</c> for cloud services.</param>
internal sealed record RouteEntry(string RouteTableId, string DestinationCidrBlock, string NextHopType);
