using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

/// <summary>The changes to a rule; null leaves an attribute unchanged.</summary>
internal sealed record SecurityGroupRuleChanges
{
    public RuleProtocol? Protocol { get; init; }

    public PortRange? Ports { get; init; }

    public PortRange? SourcePorts { get; init; }

    public RulePeer? Peer { get; init; }

    public IpBlock? OwnBlock { get; init; }

    public RulePolicy? Policy { get; init; }

    public int? Priority { get; init; }

    public string? Description { get; init; }
}
