namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The changes to the category or performance of a disk; null leaves an attribute unchanged.</summary>
internal sealed record DiskSpecChanges
{
    /// <summary>The categories that a disk can be changed from and to, the slowest first.</summary>
    public static readonly IReadOnlyList<string> Categories =
        ["cloud_efficiency", "cloud_essd_entry", "cloud_ssd", "cloud_auto", "cloud_essd"];

    /// <summary>The performance levels of an ESSD, the slowest first.</summary>
    public static readonly IReadOnlyList<string> Levels = ["PL0", "PL1", "PL2", "PL3"];

    /// <summary>One of <see cref="Categories"/>.</summary>
    public string? Category { get; init; }

    /// <summary>One of <see cref="Levels"/>.</summary>
    public string? PerformanceLevel { get; init; }

    public int? ProvisionedIops { get; init; }
}
