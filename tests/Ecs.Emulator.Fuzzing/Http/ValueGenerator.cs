using System.Globalization;
using System.Text.RegularExpressions;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>Generates parameter values: plausible and hostile ones.</summary>
/// <param name="random">The random numbers.</param>
internal sealed partial class ValueGenerator(Random random)
{
    private static readonly string[] Hostile =
    [
        "", " ", "0", "-1", "+1", "1.5", "01", "1e3", "2147483647", "2147483648", "-2147483648", "99999999999999999999",
        "NaN", "abc",
        "true", "TRUE", "yes", "null", "[]", "{}", "[\"a\",\"b\"]", "[\"a\"", "[1]", "[[]]", "*", "?", ".", "..", "/",
        "\\", "'", "\"", "<b>&amp;]]>",
        "172.17.0.0", "172.17.0.1", "172.17.0.10", "172.17.0.12", "172.17.0.252", "172.17.0.253", "172.17.0.255",
        "172.17.1.1",
        "172.17.0.256", "172.17.0", "172.17.0.0100", "0xAC.17.0.100", "::ffff:172.17.0.100", "2001:db8::1",
        "2001:db8::", "::", "fe80::1%eth0",
        "172.17.0.100/32", "172.17.0.32/28", "172.17.0.33/28", "172.17.0.32/27", "172.17.0.300/28", "fd00::/80",
        "2001:db8::/80", "0.0.0.0/0",
        "0.0.0.0/28", "255.255.255.240/28", "0.0.0.0/8", "255.0.0.0/8", "255.255.255.0/24", "0.0.0.0", "::/56",
        "::/64", "::/80", "ffff:ffff:ffff:ff00::/56", "ffff:ffff:ffff:ffff::/64", "ffff:ffff:ffff:ffff:ffff::/80",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "172.16.0.0/12", "10.0.0.0/8", "192.168.0.0/16", "255.255.255.255", "localhost", "eni-", "eni-missing",
        "i-missing", "vsw-missing",
        "cn-missing", "CN-HANGZHOU", "sg-missing", "vpc-missing", "rg-missing", "\U0001F4A5", "日本", "\u0001", "\u2028",
        "\ufffe", "\u202e", "a\r\nb: c",
        "%", "%25", "&", "=", "a=b", "#", "+", "9999-12-31T23:59:59Z", "0001-01-01T00:00Z", "2026-13-45T99:99Z",
        "1970-01-01T00:00:00Z",
    ];

    /// <summary>Values that cannot be decoded, or must not be.</summary>
    private static readonly string[] Undecodable =
        ["%", "%2", "%zz", "%00", "a%00b", "%ff%fe", "%c3", "%ed%a0%80", "%c0%80", "%f8%88%80%80%80", "%u0041", "%%"];

    private readonly List<string> ids =
    [
        "eni-myeni", "eni-myattached", "eni-myprimary", "i-myinstance", "vsw-myvswitch", "vpc-myvpc", "sg-mygroup",
        "cn-hangzhou", "eip-myeip", "eip-myattached", "vtb-myvpc", "vtb-mytable", "vtb-myunused", "rte-myentry",
        "pl-mylist", "pl-myvpclist", "sgr-myrule", "lt-mytemplate", "mytemplate", "mykey", "d-mydisk", "d-myattached",
        "vpc-myipv6", "vsw-myipv6", "eni-myipv6", "ipv6gw-mygateway", "ipv6-myaddress", "ipv6-mypublic",
        "ipv6bw-mybandwidth", "ngw-mygateway", "snat-myentry", "fwd-myentry", "stb-mygateway", "ftb-mygateway",
        "nacl-myacl", "nacl-myunused", "dopt-myset", "dopt-myattached", "havip-myhavip", "havip-myattached",
    ];

    public void CollectIds(Reply reply)
    {
        foreach (Match match in IdForm().Matches(reply.Text))
        {
            const int most = 200;
            if (ids.Count < most && !ids.Contains(match.Value))
            {
                ids.Add(match.Value);
            }
        }
    }

    /// <summary>An encoded value for a query or a form, mostly a plausible one.</summary>
    public string Encoded(Parameter parameter, string name) => random.Next(40) switch
    {
        0 => One(Undecodable),
        < 6 => Escape(One(Hostile)),
        6 when random.Next(20) == 0 => new string('x', random.Next(3_000)),
        < 9 => Escape(One(ids)),
        _ => Escape(Plausible(parameter, name)),
    };

    /// <summary>Any encoded hostile value.</summary>
    public string HostileValue() => random.Next(8) == 0 ? One(Undecodable) : Escape(One(Hostile));

    public string HostileText() => One(Hostile);

    public T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private string Plausible(Parameter parameter, string name)
    {
        if (parameter.AllowedValues.Count > 0)
        {
            return One(parameter.AllowedValues);
        }

        return parameter.Type switch
        {
            ParameterType.Boolean => random.Next(2) == 0 ? "true" : "false",
            ParameterType.Integer or ParameterType.Number => Number(NumberOf(parameter)),
            _ => ByName(parameter, name),
        };
    }

    private string ByName(Parameter parameter, string name)
    {
        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (Has("PrefixListId"))
        {
            return Existing(parameter, "pl-");
        }

        if (IdPrefixOf(parameter, name) is { } idPrefix)
        {
            return Existing(parameter, idPrefix);
        }

        if (Has("Ipv6") || Has("IPv6"))
        {
            return Has("Prefix") || Has("Cidr")
                ? One(["2001:db8::/80", "2001:db8::/64", "2001:db8:0:1::/64", "2001:db8::/56"])
                : $"2001:db8:{One(["", "4005:1:"])}:{random.Next(64):x}";
        }

        if (Has("Prefix"))
        {
            return $"172.17.0.{16 * random.Next(16)}/28";
        }

        if (Has("Cidr"))
        {
            return One(
            [
                "pl-myvpclist", "192.168.50.0/24",
                "172.17.0.64/28", "172.17.1.0/24", "172.17.2.0/24", "10.0.0.0/16", "192.168.0.0/16", "172.17.0.0/16",
                "172.17.0.80/29",
            ]);
        }

        if (Has("IpAddress"))
        {
            return $"172.17.0.{random.Next(256)}";
        }

        if (Has("ClientToken"))
        {
            return $"token-{random.Next(4)}";
        }

        if (Has("Tag"))
        {
            return One(["a", "b", "owner", "lisi"]);
        }

        return Existing(
            parameter,
            Has("NetworkInterface") || Has("Eni") ? "eni-"
            : Has("InstanceType") ? "ecs."
            : Has("NextHop") ? One(["i-", "eni-"])
            : Has("Instance") ? "i-"
            : Has("VSwitch") ? "vsw-"
            : Has("Vpc") ? "vpc-"
            : Has("RouteTable") ? "vtb-"
            : Has("RouteEntryId") ? "rte-"
            : Has("Allocation") ? "eip-"
            : Has("RuleId") ? "sgr-"
            : Has("GroupId") && !Has("Resource") ? "sg-"
            : Has("SecurityGroup") ? "sg-"
            : Has("ResourceGroup") ? "rg-"
            : Has("LaunchTemplateId") ? "lt-"
            : Has("Disk") ? "d-"
            : Has("Region") ? "cn-"
            : "");
    }

    /// <summary>The prefix of the IDs of a parameter with an example or a known name; null for others.</summary>
    private static string? IdPrefixOf(Parameter parameter, string name) =>
        name.EndsWith("Id", StringComparison.Ordinal)
        && parameter.Example is { } example
        && example.LastIndexOf("-my", StringComparison.Ordinal) is > 0 and var end
            ? example[..(end + 1)]
            : name switch
            {
                "Ipv6GatewayId" => "ipv6gw-",
                "Ipv6AddressId" => "ipv6-",
                "Ipv6InternetBandwidthId" => "ipv6bw-",
                "NatGatewayId" => "ngw-",
                "NetworkAclId" => "nacl-",
                "DhcpOptionsSetId" => "dopt-",
                _ => null,
            };

    /// <summary>A small number, a bound of the parameter, or a number between the bounds.</summary>
    private int NumberOf(Parameter parameter)
    {
        var (minimum, maximum) = (parameter.Minimum ?? 1, parameter.Maximum ?? 4);
        return random.Next(6) switch
        {
            0 => minimum,
            1 => maximum,
            2 when minimum < maximum => random.Next(minimum, maximum),
            _ => 1 + random.Next(4),
        };
    }

    /// <summary>An ID with this prefix from an earlier response, or the example of the parameter.</summary>
    private string Existing(Parameter parameter, string prefix)
    {
        List<string> fitting =
            [.. ids.Where(id => prefix.Length > 0 && id.StartsWith(prefix, StringComparison.Ordinal))];
        return fitting.Count > 0 && random.Next(4) > 0
            ? One(fitting)
            : parameter.Example ?? (parameter.Illustration is { Length: > 0 } shown ? shown : "x");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "\\b(?:eni|eni-perm|i|vsw|vpc|sg|sgr|vcr|rg|d|vtb|vrt|rte|eip|pl|lt|ipv6|ipv6bw|ipv6gw|ngw|snat|stb|fwd|ftb"
        + "|nacl|nae|dopt|havip)-[a-z0-9]{6,}")]
    private static partial Regex IdForm();
}
