namespace Ecs.Emulator.Domain;

/// <summary>The quotas that are the same for every resource of their kind.</summary>
internal sealed record Limits
{
    /// <summary>
    /// Secondary addresses of an ENI that is attached to nothing, its primary address not counted. The page says 10;
    /// the service of today says 49.
    /// </summary>
    public int AvailableEniIpLimit { get; init; } = 10;

    /// <summary>Private addresses that a security group of type <c>normal</c> may hold.</summary>
    public const int NormalSecurityGroupAddresses = 2_000;

    /// <summary>Private addresses that a security group of type <c>enterprise</c> may hold.</summary>
    public const int EnterpriseSecurityGroupAddresses = 65_536;
}
