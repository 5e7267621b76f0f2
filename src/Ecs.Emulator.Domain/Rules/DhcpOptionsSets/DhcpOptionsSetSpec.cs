using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>The attributes of a new DHCP options set. An empty text means none.</summary>
internal sealed record DhcpOptionsSetSpec
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string DomainName { get; init; } = "";

    public ImmutableArray<IpAddress> DomainNameServers { get; init; } = [];

    public string LeaseTime { get; init; } = DhcpOptionsSet.DefaultLeaseTime;

    public string Ipv6LeaseTime { get; init; } = DhcpOptionsSet.DefaultIpv6LeaseTime;

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
