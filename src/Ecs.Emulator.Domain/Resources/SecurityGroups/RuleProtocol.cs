using System.Globalization;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>The protocol of a rule: one protocol of IP by its number, or all.</summary>
internal readonly record struct RuleProtocol
{
    public static readonly RuleProtocol All = new(-1);
    public static readonly RuleProtocol Icmp = new(1);
    public static readonly RuleProtocol Tcp = new(6);
    public static readonly RuleProtocol Udp = new(17);
    public static readonly RuleProtocol Gre = new(47);
    public static readonly RuleProtocol IcmpV6 = new(58);

    private const int MaxNumber = 255;

    private static readonly (RuleProtocol Protocol, string Name)[] Names =
        [(All, "ALL"), (Icmp, "ICMP"), (Tcp, "TCP"), (Udp, "UDP"), (Gre, "GRE"), (IcmpV6, "ICMPv6")];

    private readonly int number;

    private RuleProtocol(int number) => this.number = number;

    public bool HasPorts => this == Tcp || this == Udp;

    /// <summary>Whether the protocol has ports, or the ports are any.</summary>
    public bool CanHave(PortRange ports) => HasPorts || ports == PortRange.Any;

    /// <summary>Reads a name in any case, or a number from 0 to 255.</summary>
    public static bool TryParse(string text, out RuleProtocol protocol)
    {
        foreach (var known in Names)
        {
            if (known.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                protocol = known.Protocol;
                return true;
            }
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= MaxNumber;
        protocol = new RuleProtocol(isNumber ? number : 0);
        return isNumber;
    }

    public bool Includes(RuleProtocol other) => this == All || this == other;

    /// <summary>The name, or the number of a protocol without a name.</summary>
    public override string ToString()
    {
        foreach (var known in Names)
        {
            if (known.Protocol == this)
            {
                return known.Name;
            }
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }
}
