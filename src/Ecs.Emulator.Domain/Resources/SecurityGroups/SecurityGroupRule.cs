using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.SecurityGroups;

/// <summary>A rule of a security group. The emulator does not filter packets.</summary>
internal sealed record SecurityGroupRule
{
    public static readonly ResourceKind<SecurityGroupRuleId, SecurityGroupRule> Kind =
        new("securityGroupRules", new("sgr-", 20)) { IdOf = rule => rule.Id };

    /// <summary>The highest priority number, which is the lowest priority.</summary>
    public const int MaxPriority = 100;

    public required SecurityGroupRuleId Id { get; init; }

    public SecurityGroupId GroupId { get; init; }

    public required RuleMatch Match { get; init; }

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }
}

/// <summary>
/// The packets that a rule applies to, and what happens to them. A group has no two rules with the same.
/// </summary>
internal sealed record RuleMatch
{
    public TrafficDirection Direction { get; init; }

    public required RuleProtocol Protocol { get; init; }

    /// <summary>The destination ports.</summary>
    public PortRange Ports { get; init; } = PortRange.Any;

    public PortRange SourcePorts { get; init; } = PortRange.Any;

    /// <summary>The source of an inbound rule, or the destination of an outbound rule.</summary>
    public required RulePeer Peer { get; init; }

    /// <summary>
    /// The addresses of the own side: destinations of an inbound rule, or sources of an outbound rule; null for all.
    /// </summary>
    public IpBlock? OwnBlock { get; init; }

    public RulePolicy Policy { get; init; }

    /// <summary>1 to 100; the rule with the lowest number decides.</summary>
    public int Priority { get; init; } = 1;
}

internal enum TrafficDirection
{
    Ingress,
    Egress,
}

internal enum RulePolicy
{
    Accept,
    Drop,
}
