namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>
/// The requested placement of an instance; empty for none. The emulator stores the values: it has no hosts and pools.
/// </summary>
internal sealed record Placement
{
    public static readonly Placement Default = new();

    public string DedicatedHostId { get; init; } = "";

    public string DeploymentSetId { get; init; } = "";

    /// <summary>The high performance cluster.</summary>
    public string HpcClusterId { get; init; } = "";

    /// <summary><c>default</c> or <c>host</c>.</summary>
    public string Tenancy { get; init; } = "";

    /// <summary><c>default</c> or <c>host</c>.</summary>
    public string Affinity { get; init; } = "";

    /// <summary>Which private pools can be used: <c>Open</c>, <c>Target</c> or <c>None</c>.</summary>
    public string PrivatePoolMatchCriteria { get; init; } = "";

    public string PrivatePoolId { get; init; } = "";
}
