using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The DHCP options sets. A VPC refers to its set.</summary>
internal static class DhcpOptionsSetDocument
{
    private static readonly TextFormat<IpAddress> Address = Format.Parsed(
        (string text, out IpAddress address) => IpAddress.TryParse(text, out address), "is not an IP address");

    private static readonly MemberList<DhcpOptionsSet> Members = new();

    private static readonly Member<DhcpOptionsSet, RegionId?> Region = Members.Region(set => set.RegionId);

    private static readonly Member<DhcpOptionsSet, DhcpOptionsSetStatus> Status = Members.Add(
        "status", set => set.Status, Format.OneOf<DhcpOptionsSetStatus>(), DhcpOptionsSetStatus.Available);

    private static readonly Member<DhcpOptionsSet, string> DomainName =
        Members.Add("domainName", set => set.DomainName, Format.Text, "");

    private static readonly Member<DhcpOptionsSet, ImmutableArray<IpAddress>> DomainNameServers =
        Members.AddList("domainNameServers", set => set.DomainNameServers, Format.ListOf(Address));

    private static readonly Member<DhcpOptionsSet, string> LeaseTime =
        Members.Add(
        "leaseTime",
        set => set.LeaseTime,
        Format.ValueOf(() => DhcpOptionsSetParameters.LeaseTime, DhcpOptionsSet.DefaultLeaseTime),
        DhcpOptionsSet.DefaultLeaseTime);

    private static readonly Member<DhcpOptionsSet, string> Ipv6LeaseTime = Members.Add(
        "ipv6LeaseTime",
        set => set.Ipv6LeaseTime,
        Format.ValueOf(() => DhcpOptionsSetParameters.Ipv6LeaseTime, DhcpOptionsSet.DefaultIpv6LeaseTime),
        DhcpOptionsSet.DefaultIpv6LeaseTime);

    private static readonly CommonMembers<DhcpOptionsSet> Common = new(Members, set => set);

    public static readonly ResourceDocument<DhcpOptionsSet> Document =
        TableDocument.Of(state => state.DhcpOptionsSets, DhcpOptionsSet.Kind, Members, Create);

    private static DhcpOptionsSet Create(MemberReader<DhcpOptionsSet> read) => new()
    {
        Id = new DhcpOptionsSetId(read.ResourceId),
        RegionId = read.RegionOf(Region, derived: null),
        Status = read.Get(Status),
        DomainName = read.Get(DomainName),
        DomainNameServers = read.GetAtMost(DomainNameServers, Limits.ServersPerDhcpOptionsSet),
        LeaseTime = read.Get(LeaseTime),
        Ipv6LeaseTime = read.Get(Ipv6LeaseTime),
        Name = read.Get(Common.Name),
        Description = read.Get(Common.Description),
        CreationTime = read.Get(Common.CreationTime, read.State.Now),
        ResourceGroupId = read.Get(Common.ResourceGroup),
        Tags = read.Get(Common.Tags),
        TransitionEndsAt = read.Get(Common.TransitionEndsAt),
    };
}
