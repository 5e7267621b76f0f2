using System.Globalization;

namespace Ecs.Emulator.Benchmarks.Reporting;

/// <summary>The limit for a ratio or a value.</summary>
/// <param name="Limit">The maximum or minimum.</param>
/// <param name="IsMaximum">Whether it is the maximum.</param>
internal sealed record Budget(double Limit, bool IsMaximum)
{
    public static Budget AtMost(double limit) => new(limit, IsMaximum: true);

    public static Budget AtLeast(double limit) => new(limit, IsMaximum: false);

    /// <summary>Returns the budget and whether the median meets it.</summary>
    public string Judge(double median) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsMaximum ? '≤' : '≥')} {Limit} "
        + $"{((IsMaximum ? median <= Limit : median >= Limit) ? "met" : "**missed**")}");
}
