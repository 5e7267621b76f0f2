namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>Where in the cloud an instance was asked to be. The emulator has no such places: it shows what was asked.</summary>
internal sealed record Placement
{
    /// <summary>Nowhere in particular.</summary>
    public static readonly Placement Anywhere = new();

    /// <summary>The dedicated host; empty for none.</summary>
    public string DedicatedHostId { get; init; } = "";

    /// <summary>The deployment set; empty for none.</summary>
    public string DeploymentSetId { get; init; } = "";

    /// <summary>The high performance cluster; empty for none.</summary>
    public string HpcClusterId { get; init; } = "";

    /// <summary><c>default</c> or <c>host</c>; empty for neither.</summary>
    public string Tenancy { get; init; } = "";

    /// <summary><c>default</c> or <c>host</c>; empty for neither.</summary>
    public string Affinity { get; init; } = "";

    /// <summary>
    /// Which private pool the capacity is taken from: <c>Open</c>, <c>Target</c> or <c>None</c>; empty where nothing
    /// was said.
    /// </summary>
    public string PrivatePoolMatchCriteria { get; init; } = "";

    /// <summary>The private pool; empty where none is named.</summary>
    public string PrivatePoolId { get; init; } = "";
}
