using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Rules.InstanceTypes;

namespace Ecs.Emulator.Domain.Rules.Places;

internal enum AvailableResourceType
{
    /// <summary>A zone is listed with its instance types.</summary>
    Zone,
    IoOptimized,
    InstanceType,
    Network,
    DedicatedHost,
    SystemDisk,
    DataDisk,
}

/// <summary>
/// The available resources to list: those of a type for which every condition holds. Null matches any resource.
/// </summary>
internal sealed record AvailableResourceFilter
{
    public required AvailableResourceType Type { get; init; }

    public ZoneId? ZoneId { get; init; }

    public string? InstanceType { get; init; }

    /// <summary>The number of vCPUs of the instance types.</summary>
    public int? CpuCoreCount { get; init; }

    /// <summary>The memory size of the instance types, in GiB.</summary>
    public double? MemorySize { get; init; }

    /// <summary>False matches nothing: all instances are I/O optimized.</summary>
    public bool? IoOptimized { get; init; }

    /// <summary>False matches nothing: all instances are in VPCs.</summary>
    public bool? InVpc { get; init; }

    /// <summary>A category that zones do not support matches nothing.</summary>
    public string? SystemDiskCategory { get; init; }

    /// <summary>A category that zones do not support matches nothing.</summary>
    public string? DataDiskCategory { get; init; }

    /// <summary>Whether there can be matching resources of any type.</summary>
    internal bool IsSupported =>
        IoOptimized is not false
        && InVpc is not false
        && IsSupportedCategory(SystemDiskCategory)
        && IsSupportedCategory(DataDiskCategory);

    internal bool Matches(InstanceType type) =>
        (InstanceType is null || InstanceType == type.Id)
        && (CpuCoreCount is null || CpuCoreCount == type.CpuCoreCount)
        && (MemorySize is null || Math.Abs(MemorySize.Value - type.MemorySize) < 0.001);

    private static bool IsSupportedCategory(string? category) =>
        category is null || InstanceTypeOffer.DiskCategories.Contains(category);
}
