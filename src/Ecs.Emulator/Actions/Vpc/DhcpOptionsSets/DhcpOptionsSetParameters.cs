using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class DhcpOptionsSetParameters
{
    private const string LeaseTimes =
        "a number of hours, 24h to 1176h or 87600h to 175200h, or of days, 1d to 49d or 3650d to 7300d.";

    public static readonly Parameter<DhcpOptionsSetId> Id = Declare.Id<DhcpOptionsSetId>(
        "DhcpOptionsSetId", "The ID of the DHCP options set.", "dopt-myset");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "DhcpOptionsSetName", "the set", DhcpOptionsSetErrors.NameIllegal);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "DhcpOptionsSetDescription", "the set", DhcpOptionsSetErrors.DescriptionIllegal);

    public static readonly Parameter<string?> DomainName = Declare.Text(
        "DomainName",
        "The suffix of host names, such as example.com: up to 256 characters.",
        text => VpcParameters.IsText(text, Values.MaxTextLength) ? null : DhcpOptionsSetErrors.DomainNameIllegal);

    public static readonly Parameter<ImmutableArray<IpAddress>> DomainNameServers = Declare.CommaList(
        "DomainNameServers",
        (_, text) => ReadServers(text),
        $"The addresses of up to {Limits.ServersPerDhcpOptionsSet} DNS servers, separated by commas.");

    public static readonly Parameter<string?> LeaseTime = Lease("LeaseTime", "IPv4", DhcpOptionsSet.DefaultLeaseTime);

    public static readonly Parameter<string?> Ipv6LeaseTime =
        Lease("Ipv6LeaseTime", "IPv6", DhcpOptionsSet.DefaultIpv6LeaseTime);

    /// <summary>The errors of the attributes.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        DhcpOptionsSetErrors.NameIllegal, DhcpOptionsSetErrors.DescriptionIllegal,
        DhcpOptionsSetErrors.DomainNameIllegal, DhcpOptionsSetErrors.DomainNameServersIllegal,
        DhcpOptionsSetErrors.LeaseTimeIllegal,
    ];

    private static Parameter<string?> Lease(string name, string family, string fallback) => Declare.Text(
        name,
        $"The lease time of {family} addresses: {LeaseTimes} Default for a new set: {fallback}.",
        text => IsLeaseTime(text) ? null : DhcpOptionsSetErrors.LeaseTimeIllegal);

    private static bool IsLeaseTime(string text) =>
        text.Length > 1
        && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var time)
        && text[^1] switch
        {
            'h' => time is (>= 24 and <= 1_176) or (>= 87_600 and <= 175_200),
            'd' => time is (>= 1 and <= 49) or (>= 3_650 and <= 7_300),
            _ => false,
        };

    private static ImmutableArray<IpAddress> ReadServers(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var servers = ImmutableArray.CreateBuilder<IpAddress>(parts.Length);
        foreach (var part in parts)
        {
            servers.Add(parts.Length <= Limits.ServersPerDhcpOptionsSet && IpAddress.TryParse(part, out var address)
                ? address
                : throw new ApiException(DhcpOptionsSetErrors.DomainNameServersIllegal));
        }

        return servers.MoveToImmutable();
    }
}
