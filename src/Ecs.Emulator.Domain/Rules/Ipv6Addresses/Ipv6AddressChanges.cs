namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

/// <summary>The changes to an allocated IPv6 address; null leaves an attribute unchanged.</summary>
internal sealed record Ipv6AddressChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}
