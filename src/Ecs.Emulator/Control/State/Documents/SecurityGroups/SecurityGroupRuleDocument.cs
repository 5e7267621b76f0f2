using System.Diagnostics.CodeAnalysis;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.SecurityGroups;

/// <summary>The rules of a security group.</summary>
internal static class SecurityGroupRuleDocument
{
    public static readonly TextFormat<PortRange> PortsFormat = Format.Parsed<PortRange>(
        PortRange.TryParse,
        "is not a range of ports such as 1/65535",
        schemaPattern: "^(-1/-1|[0-9]+/[0-9]+)$");

    public static readonly TextFormat<RuleProtocol> ProtocolFormat = Format.Parsed<RuleProtocol>(
        RuleProtocol.TryParse, "is neither ALL, TCP, UDP, ICMP, ICMPv6 or GRE nor a number from 0 to 255");

    private static readonly MemberList<SecurityGroupRule> Members = new();

    private static readonly Member<SecurityGroupRule, TrafficDirection> Direction = Members.Add(
        "direction",
        rule => rule.Match.Direction,
        Format.OneOf<TrafficDirection>(isCamelCase: true),
        TrafficDirection.Ingress);

    private static readonly Member<SecurityGroupRule, RuleProtocol> Protocol = Members.Add(
        "ipProtocol",
        rule => rule.Match.Protocol,
        ProtocolFormat,
        RuleProtocol.All);

    private static readonly Member<SecurityGroupRule, PortRange> Ports =
        Members.Add("portRange", rule => rule.Match.Ports, PortsFormat);

    private static readonly Member<SecurityGroupRule, PortRange> SourcePorts =
        Members.Add("sourcePortRange", rule => rule.Match.SourcePorts, PortsFormat, PortRange.Any);

    private static readonly Member<SecurityGroupRule, RulePeer> Peer = Members.Require(
        "peer",
        rule => rule.Match.Peer,
        new TextFormat<RulePeer>(TryParsePeer, peer => peer.ToString()) { Empty = new GroupPeer(default) });

    private static readonly Member<SecurityGroupRule, IpBlock?> OwnBlock =
        Members.Add("ownCidrIp", rule => rule.Match.OwnBlock, PrefixListDocument.Block.OrNull());

    private static readonly Member<SecurityGroupRule, RulePolicy> Policy = Members.Add(
        "policy", rule => rule.Match.Policy, Format.OneOf<RulePolicy>(isCamelCase: true), RulePolicy.Accept);

    private static readonly Member<SecurityGroupRule, int> Priority = Members.Add(
        "priority", rule => rule.Match.Priority, Format.Integer(SecurityGroupRule.MaxPriority, minimum: 1), 1);

    private static readonly Member<SecurityGroupRule, string> Description =
        Members.Add("description", rule => rule.Description, Format.Text, "");

    private static readonly Member<SecurityGroupRule, DateTimeOffset> CreationTime =
        Members.Add("creationTime", rule => rule.CreationTime, Format.Time);

    public static readonly CollectionFormat<SecurityGroupRule> Collection = new(
        new ObjectFormat<SecurityGroupRule>(Members, Create), rule => rule.Id.Value);

    private static SecurityGroupRule Create(MemberReader<SecurityGroupRule> read)
    {
        var protocol = read.Get(Protocol);
        var ports = read.Get(Ports, protocol.HasPorts ? PortRange.All : PortRange.Any);
        var rule = new SecurityGroupRule
        {
            Id = new SecurityGroupRuleId(read.ResourceId),
            Match = new RuleMatch
            {
                Direction = read.Get(Direction),
                Protocol = protocol,
                Ports = ports,
                SourcePorts = read.Get(SourcePorts),
                Peer = read.Get(Peer),
                OwnBlock = read.Get(OwnBlock),
                Policy = read.Get(Policy),
                Priority = read.Get(Priority),
            },
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
        };
        read.Require(() => SecurityGroupRulePreconditions.RequirePorts(rule.Match), refusal =>
        {
            var isSource = refusal == Refusal.RuleSourcePortsMismatch;
            return (
                isSource ? SourcePorts : Ports,
                $"{protocol} cannot have the ports {(isSource ? rule.Match.SourcePorts : ports)}.");
        });
        return rule;
    }

    private static bool TryParsePeer(string text, ValueLocation location, [NotNullWhen(true)] out RulePeer? peer)
    {
        peer = RulePeer.Parse(text);
        if (IpBlock.Parse(text, out _) != CidrSyntax.HostBitsSet)
        {
            return true;
        }

        location.Report($"\"{text}\" does not begin with the first address of the block.");
        return false;
    }
}
