namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>The quotas of an account. The service raises them on request, so a state document can set them.</summary>
internal sealed record Quotas
{
    /// <summary>Secondary ENIs of a region.</summary>
    public int NetworkInterfacesPerRegion { get; init; } = Limits.DefaultNetworkInterfacesPerRegion;

    public int SecurityGroupsPerRegion { get; init; } = Limits.DefaultSecurityGroupsPerRegion;

    /// <summary>Security groups of an ENI, or of an instance by its primary ENI.</summary>
    public int SecurityGroupsPerNetworkInterface { get; init; } = Limits.DefaultSecurityGroupsPerNetworkInterface;

    public int VpcsPerRegion { get; init; } = Limits.DefaultVpcsPerRegion;

    public int VSwitchesPerVpc { get; init; } = Limits.DefaultVSwitchesPerVpc;

    public int EipsPerRegion { get; init; } = Limits.DefaultEipsPerRegion;

    public int NatGatewaysPerVpc { get; init; } = Limits.DefaultNatGatewaysPerVpc;

    public int EipsPerNatGateway { get; init; } = Limits.DefaultEipsPerNatGateway;

    public int SnatEntriesPerNatGateway { get; init; } = Limits.DefaultSnatEntriesPerNatGateway;

    public int ForwardEntriesPerNatGateway { get; init; } = Limits.DefaultForwardEntriesPerNatGateway;

    public int HaVipsPerRegion { get; init; } = Limits.DefaultHaVipsPerRegion;

    public int CustomRouteTablesPerVpc { get; init; } = Limits.DefaultCustomRouteTablesPerVpc;

    /// <summary>Custom entries of a route table.</summary>
    public int RouteEntriesPerRouteTable { get; init; } = Limits.DefaultRouteEntriesPerRouteTable;
}
