using System.Text;
using Ecs.Emulator.Actions.Catalogue;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>The stored inputs: initial inputs and findings.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>The inputs of a target: those stored, ordered by name, and for requests the sample calls.</summary>
    public static IReadOnlyList<(string Name, byte[] Data)> Of(FuzzTarget target) =>
    [
        .. Directory.GetFiles(Path.Combine(Folder, target.Name)).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
        .. target.Name == "requests" ? Samples() : [],
    ];

    /// <summary>
    /// A call of each action with its declared examples, after the byte that selects method and format.
    /// </summary>
    private static IEnumerable<(string Name, byte[] Data)> Samples() =>
        from action in ActionCatalogue.All
        let examples = action.Parameters
            .Where(parameter => parameter.Example is not null && parameter.Name != "RegionId")
            .Select(parameter => $"&{parameter.SampleName}={Uri.EscapeDataString(parameter.Example!)}")
        let call = $"0Action={action.Name}&Version={action.Product.Version}&RegionId=cn-hangzhou"
        select (
            $"sample-{action.FullName.Replace(':', '-')}", Encoding.ASCII.GetBytes(call + string.Concat(examples)));

    /// <summary>
    /// The words of all parsed languages: names of actions, parameters and members, and values near limits.
    /// </summary>
    public static IReadOnlyList<string> Words() =>
    [
        .. ActionCatalogue.All.Select(action => action.Name)
            .Concat(ActionCatalogue.All.SelectMany(action => action.Parameters).SelectMany(NamesOf))
            .Concat(
                ActionCatalogue.All.SelectMany(action => action.Parameters)
                    .SelectMany(parameter => parameter.AllowedValues))
            .Concat(ActionCatalogue.All.Select(action => action.Product.Version))
            .Concat(
            [
                "&", "=", "%00", "%FF", "%zz", "%", "+", ".1", ".2", ".0", ".01", ".-1", ".99999999999", "true",
                "false", "null",
                "172.17.0.", "172.17.0.255", "172.17.0.32/28", "255.255.255.255", "0.0.0.0", "/32", "/0", "/128", "/28",
                "/64", "::",
                "::ffff:1.2.3.4", "2001:db8::", "fd00::/80", "0.0.0.0/28", "255.255.255.240/28",
                "0.0.0.0/8", "255.0.0.0/8", "::/56",
                "ffff:ffff:ffff:ff00::/56", "ffff:ffff:ffff:ffff::/64", "ffff:ffff:ffff:ffff:ffff::/80",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "-1", "0", "2147483647", "2147483648", "99999999999999999999", "1e9",
                "2026-11-23T01:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "\"\"", "{}", "[]", "\\ud800",
                "\\u0000", "]]>",
                "ACS3-HMAC-SHA256 ", "Credential=", "SignedHeaders=", "Signature=", "host;", "x-acs-", "Format=JSON",
                "Format=XML",
                "\"networkInterfaces\":", "\"vSwitches\":", "\"instances\":", "\"status\":", "\"instanceId\":",
                "\"cidrBlock\":",
                "\"privateIpAddresses\":", "\"ipv4Prefixes\":", "\"primaryIpAddress\":", "\"ipv6Addresses\":",
                "\"tags\":",
            ])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names of a parameter: those of the first element's members for a list of structures.</summary>
    public static IEnumerable<string> NamesOf(Rpc.Binding.Parameter parameter) =>
        parameter.IsList && parameter.Members.Count > 0
        ? parameter.Members.Select(member => $"{parameter.Name}.1.{member}")
        : [parameter.IsList ? $"{parameter.Name}.1" : parameter.Name];
}
