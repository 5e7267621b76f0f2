using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;

namespace Ecs.Emulator.Domain.Rules.Places;

/// <summary>A number that must be neither too low nor too high.</summary>
/// <param name="Minimum">The lowest that will do; null for any.</param>
/// <param name="Maximum">The highest that will do; null for any.</param>
internal readonly record struct NumberRange(double? Minimum, double? Maximum)
{
    /// <summary>Whether the number will do.</summary>
    public bool Contains(double number) => (Minimum is null || number >= Minimum) && (Maximum is null || number <= Maximum);
}

/// <summary>Which instance types a listing shows: those for which everything that is set here holds.</summary>
internal sealed record InstanceTypeFilter
{
    /// <summary>One of these names; empty for any.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>One of these families; empty for any.</summary>
    public ImmutableArray<string> Families { get; init; } = [];

    /// <summary>For this purpose.</summary>
    public string? Category { get; init; }

    /// <summary>Of this level.</summary>
    public string? Level { get; init; }

    /// <summary>With so many virtual CPUs.</summary>
    public NumberRange CpuCoreCount { get; init; }

    /// <summary>With so much memory, in GiB.</summary>
    public NumberRange MemorySize { get; init; }

    /// <summary>With so many ENIs.</summary>
    public NumberRange EniQuantity { get; init; }

    /// <summary>With so many private addresses an ENI.</summary>
    public NumberRange EniPrivateIpAddressQuantity { get; init; }

    /// <summary>With so many IPv6 addresses an ENI.</summary>
    public NumberRange EniIpv6AddressQuantity { get; init; }

    /// <summary>With so many GPUs or FPGAs.</summary>
    public NumberRange GpuAmount { get; init; }

    /// <summary>With GPUs or FPGAs of this model.</summary>
    public string? GpuSpec { get; init; }

    /// <summary>With local disks of this category.</summary>
    public string? LocalStorageCategory { get; init; }

    /// <summary>Of this architecture: <c>X86</c> or <c>ARM</c>.</summary>
    public string? CpuArchitecture { get; init; }

    /// <summary>The types of the state and of the cloud that match, the state's own first; one that is unknown is missing.</summary>
    public Page<InstanceType> List(AccountState state, Paging paging)
    {
        var candidates = Ids.IsEmpty
            ? InstanceTypeOffer.TypesOf(state)
            : Ids.Distinct().Select(state.FindInstanceType).OfType<InstanceType>();
        return Pager.Cut(candidates.Where(Matches).ToList(), paging);
    }

    private bool Matches(InstanceType type) =>
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
