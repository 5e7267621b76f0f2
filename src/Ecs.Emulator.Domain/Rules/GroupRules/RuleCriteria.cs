using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

/// <summary>Selects rules by their fields. A member that is null matches every rule.</summary>
internal sealed record RuleCriteria
{
    public TrafficDirection Direction { get; init; }

    public required RuleProtocol Protocol { get; init; }

    public required PortRange Ports { get; init; }

    public required RulePeer Peer { get; init; }

    public RulePolicy Policy { get; init; }

    public int? Priority { get; init; }

    public PortRange? SourcePorts { get; init; }

    public IpBlock? OwnBlock { get; init; }

    internal bool Matches(RuleMatch match) =>
        match.Direction == Direction
        && match.Protocol == Protocol
        && match.Ports == Ports
        && match.Peer == Peer
        && match.Policy == Policy
        && (Priority is null || match.Priority == Priority)
        && (SourcePorts is null || match.SourcePorts == SourcePorts)
        && (OwnBlock is null || match.OwnBlock == OwnBlock);
}
