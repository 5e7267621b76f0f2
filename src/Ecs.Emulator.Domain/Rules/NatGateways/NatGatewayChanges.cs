using Ecs.Emulator.Domain.Resources.Eips;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>The changes to a NAT gateway; null leaves an attribute unchanged.</summary>
internal sealed record NatGatewayChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public EipMode? EipBindMode { get; init; }

    public bool? IcmpReplyEnabled { get; init; }
}
