namespace Ecs.Emulator.Benchmarks.Reporting;

/// <summary>The results of several measurements of the same value.</summary>
/// <param name="Least">The minimum.</param>
/// <param name="Median">The median.</param>
/// <param name="Most">The maximum.</param>
internal readonly record struct Spread(double Least, double Median, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        var middle = ordered.Length / 2;
        var median = ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
        return new Spread(ordered[0], median, ordered[^1]);
    }

    /// <summary>
    /// The three values, separated by dashes, with <paramref name="digits"/> digits after the point.
    /// </summary>
    public string ToText(int digits)
    {
        var format = $"N{digits}";
        return string.Join(" – ", new[] { Least, Median, Most }.Select(value => value.ToString(format, null)));
    }
}
