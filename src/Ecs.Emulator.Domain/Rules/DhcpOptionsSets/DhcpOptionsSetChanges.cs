using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>The changes to a DHCP options set; null leaves an attribute unchanged.</summary>
internal sealed record DhcpOptionsSetChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? DomainName { get; init; }

    public ImmutableArray<IpAddress>? DomainNameServers { get; init; }

    public string? LeaseTime { get; init; }

    public string? Ipv6LeaseTime { get; init; }
}
