namespace Ecs.Emulator.Domain.Rules.Disks;

/// <param name="TaskId">The task that changes the category; null if the category does not change.</param>
/// <param name="OrderId">The order; null for a pay-as-you-go disk.</param>
internal sealed record ModifiedDiskSpec(string? TaskId, string? OrderId);
