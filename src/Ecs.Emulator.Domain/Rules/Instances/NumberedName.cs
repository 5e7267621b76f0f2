using System.Globalization;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The names of instances of one request: <c>web[5,3]-x</c> becomes web005-x, web006-x ….</summary>
internal static class NumberedName
{
    private const int MaxStart = 999_999;
    private const int MaxDigits = 6;
    private const int SuffixDigits = 3;

    /// <param name="name">The name, with or without a pattern.</param>
    /// <param name="number">0 for the first instance.</param>
    /// <param name="uniqueSuffix">Whether a name without a pattern gets a suffix 001, 002 ….</param>
    public static string Of(string name, int number, bool uniqueSuffix)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var close = name.IndexOf(']', Math.Max(0, open));
        if (open > 0 && close > open && name[(open + 1)..close].Split(',') is [var begin, var bits]
            && TryRead(begin, 0, MaxStart, out var start) && TryRead(bits, 0, MaxDigits, out var digits))
        {
            return string.Concat(name.AsSpan(0, open), Text(start + number, digits), name.AsSpan(close + 1));
        }

        return uniqueSuffix ? name + Text(number + 1, SuffixDigits) : name;
    }

    /// <summary>Reads a part of the pattern. An empty part means the minimum.</summary>
    private static bool TryRead(string text, int minimum, int maximum, out int number)
    {
        number = minimum;
        var trimmed = text.AsSpan().Trim();
        return trimmed.IsEmpty
            || (int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= minimum
                && number <= maximum);
    }

    private static string Text(int number, int digits) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
