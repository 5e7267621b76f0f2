using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Access;

internal static class QuotasDocument
{
    public static readonly Quotas Default = new();

    private static readonly Int32Format Quota = Format.Integer(Quantity.MaxQuota);

    private static readonly MemberList<Quotas> Members = new();

    private static readonly Member<Quotas, int> NetworkInterfacesPerRegion = Add(
        "networkInterfacesPerRegion", quotas => quotas.NetworkInterfacesPerRegion);

    private static readonly Member<Quotas, int> SecurityGroupsPerRegion = Add(
        "securityGroupsPerRegion", quotas => quotas.SecurityGroupsPerRegion);

    private static readonly Member<Quotas, int> SecurityGroupsPerNetworkInterface = Add(
        "securityGroupsPerNetworkInterface", quotas => quotas.SecurityGroupsPerNetworkInterface);

    private static readonly Member<Quotas, int> VpcsPerRegion = Add("vpcsPerRegion", quotas => quotas.VpcsPerRegion);

    private static readonly Member<Quotas, int> VSwitchesPerVpc = Add(
        "vSwitchesPerVpc", quotas => quotas.VSwitchesPerVpc);

    private static readonly Member<Quotas, int> CustomRouteTablesPerVpc = Add(
        "customRouteTablesPerVpc", quotas => quotas.CustomRouteTablesPerVpc);

    private static readonly Member<Quotas, int> RouteEntriesPerRouteTable = Add(
        "routeEntriesPerRouteTable", quotas => quotas.RouteEntriesPerRouteTable);

    private static readonly Member<Quotas, int> NatGatewaysPerVpc = Add(
        "natGatewaysPerVpc", quotas => quotas.NatGatewaysPerVpc);

    private static readonly Member<Quotas, int> EipsPerNatGateway = Add(
        "eipsPerNatGateway", quotas => quotas.EipsPerNatGateway);

    private static readonly Member<Quotas, int> SnatEntriesPerNatGateway = Add(
        "snatEntriesPerNatGateway", quotas => quotas.SnatEntriesPerNatGateway);

    private static readonly Member<Quotas, int> ForwardEntriesPerNatGateway = Add(
        "forwardEntriesPerNatGateway", quotas => quotas.ForwardEntriesPerNatGateway);

    private static readonly Member<Quotas, int> EipsPerRegion = Add("eipsPerRegion", quotas => quotas.EipsPerRegion);

    private static readonly Member<Quotas, int> HaVipsPerRegion = Add(
        "haVipsPerRegion", quotas => quotas.HaVipsPerRegion);

    public static readonly ObjectFormat<Quotas> Object = new(Members, Create);

    private static Quotas Create(MemberReader<Quotas> read) => new()
    {
        NetworkInterfacesPerRegion = read.Get(NetworkInterfacesPerRegion),
        SecurityGroupsPerRegion = read.Get(SecurityGroupsPerRegion),
        SecurityGroupsPerNetworkInterface = read.Get(SecurityGroupsPerNetworkInterface),
        VpcsPerRegion = read.Get(VpcsPerRegion),
        VSwitchesPerVpc = read.Get(VSwitchesPerVpc),
        CustomRouteTablesPerVpc = read.Get(CustomRouteTablesPerVpc),
        RouteEntriesPerRouteTable = read.Get(RouteEntriesPerRouteTable),
        NatGatewaysPerVpc = read.Get(NatGatewaysPerVpc),
        EipsPerNatGateway = read.Get(EipsPerNatGateway),
        SnatEntriesPerNatGateway = read.Get(SnatEntriesPerNatGateway),
        ForwardEntriesPerNatGateway = read.Get(ForwardEntriesPerNatGateway),
        EipsPerRegion = read.Get(EipsPerRegion),
        HaVipsPerRegion = read.Get(HaVipsPerRegion),
    };

    private static Member<Quotas, int> Add(string name, Func<Quotas, int> value) =>
        Members.Add(name, value, Quota, value(Default));
}
