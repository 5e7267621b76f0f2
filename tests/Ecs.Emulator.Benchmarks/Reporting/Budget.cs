using System.Globalization;

namespace Ecs.Emulator.Benchmarks.Reporting;

/// <summary>What a ratio, or a figure, is to be.</summary>
/// <param name="Limit">The most that it may be, or the least.</param>
/// <param name="IsMost">Whether it is the most.</param>
internal sealed record Budget(double Limit, bool IsMost)
{
    /// <summary>At most so much.</summary>
    public static Budget AtMost(double limit) => new(limit, IsMost: true);

    /// <summary>At least so much.</summary>
    public static Budget AtLeast(double limit) => new(limit, IsMost: false);

    /// <summary>The budget, and whether this median keeps it.</summary>
    public string Judge(double median) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsMost ? '≤' : '≥')} {Limit} {((IsMost ? median <= Limit : median >= Limit) ? "met" : "**missed**")}");
}
