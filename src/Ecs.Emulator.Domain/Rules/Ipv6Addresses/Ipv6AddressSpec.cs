using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

/// <summary>The attributes of a new IPv6 address. An empty text means none.</summary>
internal sealed record Ipv6AddressSpec
{
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>A free address of the VSwitch; null lets the VSwitch choose.</summary>
    public Ipv6Address? Address { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
