using Ecs.Emulator.Domain.Tests.GroupRules;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.Reachability;

/// <summary>Connections between VPCs.</summary>
public sealed class VpcConnectionTests
{
    private static readonly NetworkInterface Other = Given.Eni with
    {
        Id = new NetworkInterfaceId("eni-other"),
        VSwitchId = OtherVSwitch.Id,
        PrimaryIpAddress = Given.Address("10.1.0.5"),
        MacAddress = "00:16:3e:00:00:02",
    };

    private static readonly RouteEntry There = Entry;

    private static readonly RouteEntry Back = Entry with
    {
        Id = new RouteEntryId("rte-back"),
        RouteTableId = OtherVpc.RouteTable.Id,
        Destination = To("172.17.0.0/16"),
    };

    [Fact]
    [Rule("reachability.vpcs")]
    public void ENIs_of_different_VPCs_are_connected_by_available_routes_of_both()
    {
        Exists(Other).Should().BeFalse();
        Exists(Other, There).Should().BeFalse();
        Exists(Other, Back).Should().BeFalse();
        Exists(Other, There, Back).Should().BeTrue();
        Exists(Other, There with { Status = RouteEntryStatus.Pending }, Back).Should().BeFalse();
        Exists(Other, There with { Destination = To("10.2.0.0/16") }, Back).Should().BeFalse();
        Exists(Other, There with { Destination = To("2001:db8::/32") }, Back).Should().BeFalse();
        Exists(Other, There with { NextHop = NextHop.To(new NatGatewayId("ngw-1")) }, Back).Should().BeFalse();
    }

    [Fact]
    [Rule("reachability.vpcs")]
    public void The_route_table_of_the_VSwitch_decides()
    {
        var custom = There with { RouteTableId = Custom };
        Exists(Other, custom, Back).Should().BeFalse();
        Exists(Other, Given.VSwitch() with { RouteTableId = Custom }, custom, Back).Should().BeTrue();
    }

    [Fact]
    [Rule("reachability.vpcs")]
    public void A_route_to_a_prefix_list_leads_to_its_blocks()
    {
        var route = There with { Destination = To("pl-1") };
        bool ExistsWith(params object[] lists) => Exists(Other, Given.VSwitch(), [route, Back, .. lists]);
        ExistsWith().Should().BeFalse();
        ExistsWith(List("10.2.0.0/16")).Should().BeFalse();
        ExistsWith(List("10.2.0.0/16", "10.1.0.0/24")).Should().BeTrue();

        static PrefixList List(params string[] blocks) =>
            GivenRules.List("pl-1", 10, blocks) with { Product = PrefixListProduct.Vpc };
    }

    [Fact]
    [Rule("reachability.vpcs")]
    public void One_VPC_and_ends_outside_of_VPCs_need_no_route()
    {
        Exists(Other with { VSwitchId = Given.MyVSwitch }).Should().BeTrue();
        Exists(Other with { VSwitchId = new VSwitchId("vsw-unknown") }).Should().BeTrue();
        Exists(null).Should().BeTrue();
    }

    private static bool Exists(NetworkInterface? other, params RouteEntry[] entries) =>
        Exists(other, Given.VSwitch(), [.. entries]);

    private static bool Exists(NetworkInterface? other, VSwitch vSwitch, params object[] entries)
    {
        var state = Given.State(
            [Given.Vpc, vSwitch, OtherVpc, OtherVSwitch, Table, Given.Eni, .. entries]);
        return VpcConnection.Exists(state, new Traffic
        {
            Source = new TrafficEnd(IpAddress.Of(Given.Eni.PrimaryIpAddress), Given.Eni),
            Destination = new TrafficEnd(IpAddress.Of(Other.PrimaryIpAddress), other),
            Protocol = RuleProtocol.Tcp,
            Port = 80,
        });
    }
}
