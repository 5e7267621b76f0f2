namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The changes to disks; null leaves an attribute unchanged.</summary>
internal sealed record DiskChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>False is rejected for a disk that cannot be detached.</summary>
    public bool? DeleteWithInstance { get; init; }

    public bool? DeleteAutoSnapshot { get; init; }

    public bool? EnableAutoSnapshot { get; init; }

    /// <summary>Performance bursts of a <c>cloud_auto</c> disk.</summary>
    public bool? BurstingEnabled { get; init; }

    public bool IsEmpty => this == new DiskChanges();
}
