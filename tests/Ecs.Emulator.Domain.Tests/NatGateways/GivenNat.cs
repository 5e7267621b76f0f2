using Ecs.Emulator.Domain.Tests.RouteTables;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>NAT gateways for tests of rules.</summary>
internal static class GivenNat
{
    public static readonly NatGatewayId MyGateway = new("ngw-mygateway");
    public static readonly EipId MyEip = new("eip-mygateway");

    /// <summary>eni-gateway: the ENI of ngw-mygateway, with 172.17.0.20.</summary>
    public static NetworkInterface Eni { get; } = Given.Eni with
    {
        Id = new NetworkInterfaceId("eni-gateway"),
        Status = NetworkInterfaceStatus.InUse,
        PrimaryIpAddress = Given.Address("172.17.0.20"),
        SecurityGroupIds = [],
        MacAddress = "00:16:3e:00:00:20",
        ServiceId = NatGateway.ServiceId,
    };

    /// <summary>ngw-mygateway: an internet gateway of vpc-myvpc.</summary>
    public static NatGateway Gateway { get; } = new()
    {
        Id = MyGateway,
        RegionId = Given.Hangzhou,
        VpcId = Given.MyVpc,
        NetworkInterfaceId = Eni.Id,
        SnatTableId = new SnatTableId("stb-mygateway"),
        ForwardTableId = new ForwardTableId("ftb-mygateway"),
        CreationTime = Given.Then,
    };

    /// <summary>eip-mygateway: the EIP of ngw-mygateway, with 47.96.0.1.</summary>
    public static Eip Eip { get; } = new()
    {
        Id = MyEip,
        RegionId = Given.Hangzhou,
        IpAddress = Given.Address("47.96.0.1"),
        Status = EipStatus.InUse,
        Target = new NatGatewayTarget(MyGateway),
        Mode = EipMode.MultiBinded,
        CreationTime = Given.Then,
    };

    /// <summary>The entry 0.0.0.0/0 of the system route table to ngw-mygateway.</summary>
    public static RouteEntry Route { get; } = GivenRoutes.Entry with
    {
        Id = new RouteEntryId("rte-default"),
        Destination = RouteDestination.Default,
        NextHop = NextHop.To(MyGateway),
    };

    /// <summary>snat-myentry: 10.0.0.0/24 gets the address of eip-mygateway.</summary>
    public static SnatEntry Snat { get; } = new()
    {
        Id = new SnatEntryId("snat-myentry"),
        NatGatewayId = MyGateway,
        SourceCidr = Given.Block("10.0.0.0/24"),
        SnatIps = [Eip.IpAddress],
    };

    /// <summary>fwd-myentry: TCP port 80 of eip-mygateway to port 8080 of 172.17.0.12.</summary>
    public static ForwardEntry Forward { get; } = new()
    {
        Id = new ForwardEntryId("fwd-myentry"),
        NatGatewayId = MyGateway,
        ExternalIp = Eip.IpAddress,
        ExternalPort = Ports("80"),
        InternalIp = Given.Address("172.17.0.12"),
        InternalPort = Ports("8080"),
        Protocol = ForwardProtocol.Tcp,
    };

    public static ForwardPorts Ports(string text) =>
        ForwardPorts.TryParse(text, out var ports) ? ports : throw new ArgumentException(text);

    public static NatGatewaySpec Spec { get; } = new() { VpcId = Given.MyVpc, VSwitchId = Given.MyVSwitch };

    /// <summary>ngw-mygateway with its ENI, and these resources.</summary>
    public static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    public static AccountState State(FakeTimeProvider clock, params object[] rows) =>
        GivenRoutes.State(clock, [Eni, Gateway, .. rows]);

    public static NatGateway Find(AccountState state) => state.NatGateways.Find(MyGateway)!;
}
