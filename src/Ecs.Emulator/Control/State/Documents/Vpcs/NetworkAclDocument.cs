using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Documents.SecurityGroups;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The network ACLs. A VSwitch refers to its network ACL.</summary>
internal static class NetworkAclDocument
{
    private static readonly MemberList<NetworkAclEntry> EntryMembers = new();

    private static readonly Member<NetworkAclEntry, string> EntryId =
        EntryMembers.Require("id", entry => entry.Id, Format.NonEmptyText);

    private static readonly Member<NetworkAclEntry, RulePolicy> Policy = EntryMembers.Add(
        "policy", entry => entry.Policy, Format.OneOf<RulePolicy>(isCamelCase: true), RulePolicy.Accept);

    private static readonly Member<NetworkAclEntry, RuleProtocol> Protocol = EntryMembers.Add(
        "protocol", entry => entry.Protocol, SecurityGroupRuleDocument.ProtocolFormat, RuleProtocol.All);

    private static readonly Member<NetworkAclEntry, PortRange> Ports =
        EntryMembers.Add("port", entry => entry.Ports, SecurityGroupRuleDocument.PortsFormat, PortRange.Any);

    private static readonly Member<NetworkAclEntry, IpBlock> Peer =
        EntryMembers.Require("cidr", entry => entry.Peer, PrefixListDocument.Block);

    private static readonly Member<NetworkAclEntry, string> EntryName =
        EntryMembers.Add("name", entry => entry.Name, Format.Text, "");

    private static readonly Member<NetworkAclEntry, string> EntryDescription =
        EntryMembers.Add("description", entry => entry.Description, Format.Text, "");

    private static readonly ListFormat<NetworkAclEntry> EntryList =
        Format.ListOf(new ObjectFormat<NetworkAclEntry>(EntryMembers, CreateEntry));

    private static readonly MemberList<NetworkAcl> Members = new();

    private static readonly Member<NetworkAcl, RegionId?> Region = Members.Region(acl => acl.RegionId);

    private static readonly Member<NetworkAcl, VpcId> VpcReference =
        Members.Require("vpcId", acl => acl.VpcId, References.To(Vpc.Kind));

    private static readonly Member<NetworkAcl, NetworkAclStatus> Status =
        Members.Add("status", acl => acl.Status, Format.OneOf<NetworkAclStatus>(), NetworkAclStatus.Available);

    private static readonly Member<NetworkAcl, ImmutableArray<NetworkAclEntry>> Ingress =
        Members.AddList("ingress", acl => acl.Ingress, EntryList);

    private static readonly Member<NetworkAcl, ImmutableArray<NetworkAclEntry>> Egress =
        Members.AddList("egress", acl => acl.Egress, EntryList);

    private static readonly Member<NetworkAcl, string> Name = Members.Add("name", acl => acl.Name, Format.Text, "");

    private static readonly Member<NetworkAcl, string> Description =
        Members.Add("description", acl => acl.Description, Format.Text, "");

    private static readonly Member<NetworkAcl, DateTimeOffset> CreationTime =
        Members.Add("creationTime", acl => acl.CreationTime, Format.Time);

    private static readonly Member<NetworkAcl, ImmutableArray<Tag>> Tags = Members.Tags(acl => acl.Tags);

    private static readonly Member<NetworkAcl, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", acl => acl.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<NetworkAcl> Document =
        TableDocument.Of(state => state.NetworkAcls, NetworkAcl.Kind, Members, Create);

    private static NetworkAcl Create(MemberReader<NetworkAcl> read)
    {
        var vpc = read.Get(VpcReference);
        return new NetworkAcl
        {
            Id = new NetworkAclId(read.ResourceId),
            VpcId = vpc,
            RegionId = read.RegionOf(Region, read.State.Vpcs.Find(vpc)?.RegionId),
            Status = read.Get(Status),
            Ingress = GetEntries(read, Ingress),
            Egress = GetEntries(read, Egress),
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
    }

    private static ImmutableArray<NetworkAclEntry> GetEntries(
        MemberReader<NetworkAcl> read, Member<NetworkAcl, ImmutableArray<NetworkAclEntry>> member)
    {
        var entries = read.Get(member);
        foreach (var repeated in entries.CountBy(entry => entry.Id).Where(count => count.Value > 1))
        {
            read.Report(member, $"The id \"{repeated.Key}\" occurs {repeated.Value} times.");
        }

        read.Require(() => NetworkAclRules.RequireCount(entries), _ => (
            member, $"The maximum is {Limits.EntriesPerNetworkAcl} IPv4 entries and as many IPv6 entries."));

        return entries;
    }

    private static NetworkAclEntry? CreateEntry(MemberReader<NetworkAclEntry> read)
    {
        var hasId = read.TryGet(EntryId, out var id);
        var (protocol, ports) = (read.Get(Protocol), read.Get(Ports));
        if (!protocol.CanHave(ports))
        {
            read.Report(Ports, $"{protocol} has no ports: it is -1/-1.");
        }

        return read.TryGet(Peer, out var peer) && hasId
            ? new NetworkAclEntry
            {
                Id = id!,
                Policy = read.Get(Policy),
                Protocol = protocol,
                Ports = ports,
                Peer = peer,
                Name = read.Get(EntryName),
                Description = read.Get(EntryDescription),
            }
            : null;
    }
}
