using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.InstanceTypes;

namespace Ecs.Emulator.Domain.Rules.InstanceTypes;

/// <summary>The instance types to list: those for which every condition holds. Null matches any type.</summary>
internal sealed record InstanceTypeFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>Empty for any.</summary>
    public ImmutableArray<string> Families { get; init; } = [];

    public string? Category { get; init; }

    public string? Level { get; init; }

    public NumberRange CpuCoreCount { get; init; }

    /// <summary>In GiB.</summary>
    public NumberRange MemorySize { get; init; }

    public NumberRange EniQuantity { get; init; }

    /// <summary>For each ENI.</summary>
    public NumberRange EniPrivateIpAddressQuantity { get; init; }

    /// <summary>For each ENI.</summary>
    public NumberRange EniIpv6AddressQuantity { get; init; }

    /// <summary>GPUs or FPGAs.</summary>
    public NumberRange GpuAmount { get; init; }

    /// <summary>The model of the GPUs or FPGAs.</summary>
    public string? GpuSpec { get; init; }

    /// <summary>The category of the local disks.</summary>
    public string? LocalStorageCategory { get; init; }

    /// <summary><c>X86</c> or <c>ARM</c>.</summary>
    public string? CpuArchitecture { get; init; }

    internal bool Matches(InstanceType type) =>
        (CpuArchitecture is null || CpuArchitecture == type.CpuArchitecture)
        && (GpuSpec is null || GpuSpec == type.GpuSpec)
        && (LocalStorageCategory is null || LocalStorageCategory == type.LocalStorageCategory)
        && GpuAmount.Contains(type.GpuAmount)
        && (Families.IsEmpty || Families.Contains(type.Family))
        && (Category is null || Category == InstanceTypeFamily.CategoryOf(type.Id))
        && (Level is null || Level == InstanceTypeFamily.LevelOf(type.Id))
        && CpuCoreCount.Contains(type.CpuCoreCount)
        && MemorySize.Contains(type.MemorySize)
        && EniQuantity.Contains(type.EniQuantity)
        && EniPrivateIpAddressQuantity.Contains(type.EniPrivateIpAddressQuantity)
        && EniIpv6AddressQuantity.Contains(type.EniIpv6AddressQuantity);
}
