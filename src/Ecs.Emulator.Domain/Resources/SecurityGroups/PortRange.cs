using System.Globalization;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>The ports of a rule. The default value is <see cref="Any"/>.</summary>
internal readonly record struct PortRange
{
    public const int MaxPort = 65_535;

    /// <summary>All packets, also those of protocols without ports: <c>-1/-1</c>.</summary>
    public static readonly PortRange Any;

    public static readonly PortRange All = new(1, MaxPort);

    private const string AnyText = "-1/-1";

    private PortRange(int first, int last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The lowest port; 0 for any.</summary>
    public int First { get; }

    /// <summary>The highest port; 0 for any.</summary>
    public int Last { get; }

    /// <summary>Reads <c>first/last</c>, from 1 to 65535, or <c>-1/-1</c>.</summary>
    public static bool TryParse(string text, out PortRange range)
    {
        range = Any;
        if (text == AnyText)
        {
            return true;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !TryParsePort(text[..slash], out var first) || !TryParsePort(text[(slash + 1)..], out var last)
            || first > last)
        {
            return false;
        }

        range = new PortRange(first, last);
        return true;
    }

    /// <summary>Whether packets with this port, or without one, are included.</summary>
    public bool Contains(int? port) => this == Any || (First <= port && port <= Last);

    public override string ToString() => this == Any
        ? AnyText
        : string.Create(CultureInfo.InvariantCulture, $"{First}/{Last}");

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= MaxPort;
}
