using System.Globalization;

namespace Ecs.Emulator.Domain.Resources.NatGateways;

/// <summary>The ports of a forward entry: a port, a range such as <c>10/20</c>, or all ports.</summary>
internal readonly record struct ForwardPorts
{
    /// <summary>All ports: <c>any</c>.</summary>
    public static readonly ForwardPorts Any = new(0, 0);

    private const int MaxPort = 65_535;

    private ForwardPorts(int first, int last)
    {
        First = first;
        Last = last;
    }

    public int First { get; }

    public int Last { get; }

    public int Count => Last - First + 1;

    public static bool TryParse(string text, out ForwardPorts ports)
    {
        ports = Any;
        if (text.Equals("any", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var parts = text.Split('/');
        if (parts.Length > 2 || !TryParsePort(parts[0], out var first) || !TryParsePort(parts[^1], out var last)
            || first > last)
        {
            return false;
        }

        ports = new(first, last);
        return true;
    }

    public bool Overlaps(ForwardPorts other) => First <= other.Last && other.First <= Last;

    public override string ToString() =>
        this == Any ? "any"
        : First == Last ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}/{Last}");

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= MaxPort;
}
