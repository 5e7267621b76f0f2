using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Route tables and entries for tests of rules.</summary>
internal static class GivenRoutes
{
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    public static readonly RegionId Beijing = new("cn-beijing");
    public static readonly RegionId UnknownRegion = new("cn-unknown");
    public static readonly RouteTableId System = Given.Vpc.RouteTable.Id;
    public static readonly RouteTableId Custom = new("vtb-custom");
    public static readonly RouteTableId Unknown = new("vtb-unknown");
    public static readonly RouteEntryId MyEntry = new("rte-mine");
    public static readonly NextHop ToInstance = NextHop.To(Given.MyInstance);
    public static readonly NextHop ToEni = NextHop.To(Given.MyEni);

    /// <summary>A custom route table of vpc-myvpc.</summary>
    public static RouteTable Table { get; } = new()
    {
        Id = Custom,
        VpcId = Given.MyVpc,
        RegionId = Given.Hangzhou,
        CreationTime = Given.Then,
    };

    /// <summary>An entry of the system route table to i-myinstance.</summary>
    public static RouteEntry Entry { get; } = new()
    {
        Id = MyEntry,
        RouteTableId = System,
        Destination = To("10.0.0.0/8"),
        NextHop = ToInstance,
        ModifiedTime = Given.Then,
    };

    /// <summary>Another VPC in Hangzhou with its VSwitch.</summary>
    public static Vpc OtherVpc { get; } = Given.Vpc with
    {
        Id = new VpcId("vpc-other"),
        VRouterId = "vrt-other",
        RouteTable = new SystemRouteTable(new("vtb-other")),
    };

    public static VSwitch OtherVSwitch { get; } =
        Given.VSwitch() with { Id = new VSwitchId("vsw-other"), VpcId = OtherVpc.Id };

    public static RouteDestination To(string text) =>
        RouteDestination.TryParse(text, out var destination) ? destination : throw new ArgumentException(text);

    public static RouteEntrySpec Spec(string destination) =>
        new() { RouteTableId = System, Destination = To(destination), NextHop = ToInstance };

    /// <summary>vpc-myvpc with a VSwitch, and i-myinstance with eni-myeni as its primary ENI.</summary>
    public static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    public static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay }, [.. Basic, .. rows]);

    public static AccountState StateUnder(Quotas quotas, params object[] rows) =>
        Given.StateUnder(quotas, [.. Basic, .. rows]);

    private static object[] Basic =>
    [
        Given.Region, Given.Region with { Id = Beijing }, Given.Vpc, Given.VSwitch(), OtherVpc, OtherVSwitch,
        Given.Group, Given.Instance, Given.AttachedEni with { Type = NetworkInterfaceType.Primary },
    ];
}
