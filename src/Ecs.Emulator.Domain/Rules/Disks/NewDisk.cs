namespace Ecs.Emulator.Domain.Rules.Disks;

/// <param name="Id">The new disk.</param>
/// <param name="OrderId">The order of a subscription disk; null for a pay-as-you-go disk.</param>
internal sealed record NewDisk(DiskId Id, string? OrderId);
