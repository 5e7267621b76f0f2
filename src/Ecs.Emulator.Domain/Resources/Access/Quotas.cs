namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>How much an account may have. The service raises these on request, so a state says its own.</summary>
internal sealed record Quotas
{
    /// <summary>Secondary ENIs of a region.</summary>
    public int NetworkInterfacesPerRegion { get; init; } = 100;

    /// <summary>Security groups of a region.</summary>
    public int SecurityGroupsPerRegion { get; init; } = 100;

    /// <summary>Security groups that an ENI, or an instance by its primary ENI, may be in.</summary>
    public int SecurityGroupsPerNetworkInterface { get; init; } = 5;

    /// <summary>VPCs of a region.</summary>
    public int VpcsPerRegion { get; init; } = 10;

    /// <summary>VSwitches of a VPC.</summary>
    public int VSwitchesPerVpc { get; init; } = 150;
}
