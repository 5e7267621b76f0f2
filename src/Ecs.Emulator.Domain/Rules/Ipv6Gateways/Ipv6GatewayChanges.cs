namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>The changes to an IPv6 gateway; null leaves an attribute unchanged.</summary>
internal sealed record Ipv6GatewayChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}
