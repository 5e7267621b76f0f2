using System.Globalization;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.GroupRules;

/// <summary>
/// The fields of a rule in a request: an element of <c>Permissions.N</c>, or the parameters of the same names.
/// </summary>
/// <param name="direction">The direction of the rule.</param>
/// <param name="name">The name of the element, as in messages.</param>
/// <param name="nameOf">The name of the parameter of a field.</param>
/// <param name="parameters">The parameters of the request.</param>
internal sealed class RuleFields(
    TrafficDirection direction, string name, Func<string, string> nameOf, RpcParameters parameters)
{
    private const int MaxDescriptionLength = 512;

    /// <summary>The regions whose rules can name a protocol by its number.</summary>
    private static readonly string[] RegionsWithNumbers =
    [
        "ap-southeast-6", "eu-west-1", "ap-southeast-3", "cn-huhehaote", "cn-qingdao", "us-west-1", "ap-southeast-1",
    ];

    private bool IsIngress => direction == TrafficDirection.Ingress;

    private string PeerSide => IsIngress ? "Source" : "Dest";

    private string OwnSide => IsIngress ? "Dest" : "Source";

    /// <summary>A new rule.</summary>
    public SecurityGroupRuleSpec ReadSpec(RegionId region)
    {
        var match = new RuleMatch
        {
            Direction = direction,
            Protocol = RequireProtocol(region),
            Ports = RequirePorts(),
            SourcePorts = SourcePorts() ?? PortRange.Any,
            Peer = RequirePeer(),
            OwnBlock = Block(OwnSide),
            Policy = Policy() ?? RulePolicy.Accept,
            Priority = Priority() ?? 1,
        };
        return new SecurityGroupRuleSpec(match, Description() ?? "");
    }

    /// <summary>The fields that identify existing rules.</summary>
    public RuleCriteria ReadCriteria(RegionId region)
    {
        var spec = ReadSpec(region);
        return new RuleCriteria
        {
            Direction = direction,
            Protocol = spec.Match.Protocol,
            Ports = spec.Match.Ports,
            SourcePorts = SourcePorts(),
            Peer = spec.Match.Peer,
            OwnBlock = spec.Match.OwnBlock,
            Policy = spec.Match.Policy,
            Priority = Priority(),
        };
    }

    /// <summary>The new values of an existing rule.</summary>
    public SecurityGroupRuleChanges ReadChanges(RegionId region) => new()
    {
        Protocol = Protocol(region),
        Ports = Ports(),
        SourcePorts = SourcePorts(),
        Peer = Peer(),
        OwnBlock = Block(OwnSide),
        Policy = Policy(),
        Priority = Priority(),
        Description = Description(),
    };

    public string? Description() => Find("Description") switch
    {
        null => null,
        { Length: <= MaxDescriptionLength } text => text,
        _ => throw new ApiException(SecurityGroupRuleErrors.DescriptionMalformed),
    };

    private string? Find(string field) => parameters.Find(nameOf(field));

    /// <summary>A text of limited length.</summary>
    private string? FindText(string field) => Find(field) is { } text ? Values.Text(nameOf(field), text) : null;

    private RuleProtocol RequireProtocol(RegionId region) =>
        Protocol(region) ?? throw new ApiException(RequestErrors.MissingParameter400, nameOf("IpProtocol"));

    private RuleProtocol? Protocol(RegionId region)
    {
        if (Find("IpProtocol") is not { } text)
        {
            return null;
        }

        return RuleProtocol.TryParse(text, out var protocol)
            && (!char.IsAsciiDigit(text[0]) || RegionsWithNumbers.Contains(region.Value))
                ? protocol
                : throw new ApiException(SecurityGroupRuleErrors.ProtocolNotSupported, nameOf("IpProtocol"));
    }

    private PortRange RequirePorts() => Ports() ?? throw new ApiException(SecurityGroupRuleErrors.PortRangeMissing);

    /// <summary>The emulator has no port lists, so the ID of one never exists.</summary>
    private PortRange? Ports()
    {
        var list = FindText("PortRangeListId");
        if (Find("PortRange") is not { } text)
        {
            return list is null ? null : throw new ApiException(SecurityGroupRuleErrors.PortRangeListNotFound);
        }

        return PortRange.TryParse(text, out var range)
            ? range
            : throw new ApiException(SecurityGroupRuleErrors.PortRangeInvalid, nameOf("PortRange"));
    }

    private PortRange? SourcePorts() => Find("SourcePortRange") is not { } text
        ? null
        : PortRange.TryParse(text, out var range)
            ? range
            : throw new ApiException(SecurityGroupRuleErrors.SourcePortRangeInvalid);

    private RulePeer RequirePeer() => Peer() ?? throw new ApiException(
        IsIngress ? SecurityGroupRuleErrors.SourceMissing : SecurityGroupRuleErrors.DestMissing, name);

    /// <summary>A block takes precedence over a group, and a group over a prefix list.</summary>
    private RulePeer? Peer()
    {
        RequireNicType();
        FindText($"{PeerSide}GroupOwnerAccount");
        FindText($"{PeerSide}GroupOwnerId");
        var (group, list) = (FindText($"{PeerSide}GroupId"), FindText($"{PeerSide}PrefixListId"));
        if (Block(PeerSide) is { } block)
        {
            return new BlockPeer(block);
        }

        if (group is not null)
        {
            return new GroupPeer(new SecurityGroupId(group));
        }

        return list is not null ? new PrefixListPeer(new PrefixListId(list)) : null;
    }

    private IpBlock? Block(string side)
    {
        var isSource = side == "Source";
        var ipv4 = Block(
            $"{side}CidrIp",
            IpFamily.IPv4,
            isSource ? SecurityGroupRuleErrors.SourceCidrIpInvalid : SecurityGroupRuleErrors.DestCidrIpInvalid);
        var ipv6 = Block(
            $"Ipv6{side}CidrIp",
            IpFamily.IPv6,
            isSource ? SecurityGroupRuleErrors.Ipv6SourceCidrIpInvalid : SecurityGroupRuleErrors.Ipv6DestCidrIpInvalid);
        return ipv4 is null || ipv6 is null
            ? ipv4 ?? ipv6
            : throw new ApiException(
                isSource
                    ? SecurityGroupRuleErrors.SourceFamiliesConflict
                    : SecurityGroupRuleErrors.DestFamiliesConflict,
                name);
    }

    private IpBlock? Block(string field, IpFamily family, ErrorDefinition invalid)
    {
        if (Find(field) is not { } text)
        {
            return null;
        }

        return IpBlock.Parse(text, out var block) != CidrSyntax.Malformed && block.Family == family
            ? block
            : throw new ApiException(invalid, nameOf(field));
    }

    private RulePolicy? Policy() => Find("Policy")?.ToUpperInvariant() switch
    {
        null => null,
        "ACCEPT" => RulePolicy.Accept,
        "DROP" => RulePolicy.Drop,
        _ => throw new ApiException(SecurityGroupRuleErrors.PolicyMalformed),
    };

    private int? Priority()
    {
        if (Find("Priority") is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority))
        {
            throw new ApiException(SecurityGroupRuleErrors.PriorityMalformed);
        }

        return priority is > 0 and <= SecurityGroupRule.MaxPriority
            ? priority
            : throw new ApiException(SecurityGroupRuleErrors.PriorityNotSupported, nameOf("Priority"));
    }

    private void RequireNicType()
    {
        if (Find("NicType") is not (null or "intranet"))
        {
            throw new ApiException(SecurityGroupRuleErrors.NicTypeNotSupported);
        }
    }
}
