using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>The attributes of a new IPv6 gateway. An empty text means none.</summary>
internal sealed record Ipv6GatewaySpec
{
    public required VpcId VpcId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
