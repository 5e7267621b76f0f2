namespace Ecs.Emulator.Benchmarks.Reporting;

/// <summary>What came of measuring one thing several times.</summary>
/// <param name="Least">The least.</param>
/// <param name="Median">The one in the middle; the mean of the two, where there are two.</param>
/// <param name="Most">The most.</param>
internal readonly record struct Spread(double Least, double Median, double Most)
{
    /// <summary>The spread of these values, of which there must be one.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        var middle = ordered.Length / 2;
        var median = ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
        return new Spread(ordered[0], median, ordered[^1]);
    }

    /// <summary>The three, parted by dashes, with as many digits after the point as <paramref name="digits"/>.</summary>
    public string ToText(int digits)
    {
        var format = $"N{digits}";
        return string.Join(" – ", new[] { Least, Median, Most }.Select(value => value.ToString(format, null)));
    }
}
