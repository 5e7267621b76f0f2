using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>The IPv6 addresses or prefixes to assign. Exactly one of the four is set.</summary>
internal sealed record Ipv6Selection
{
    /// <summary>Specified addresses.</summary>
    public ImmutableArray<Ipv6Address> Addresses { get; init; } = [];

    /// <summary>Specified prefixes, each a /80.</summary>
    public ImmutableArray<Ipv6CidrBlock> Prefixes { get; init; } = [];

    /// <summary>The number of automatic addresses.</summary>
    public int NextAddresses { get; init; }

    /// <summary>The number of automatic prefixes.</summary>
    public int NextPrefixes { get; init; }

    /// <summary>The number of addresses and prefixes, which the quota limits.</summary>
    public int Count => Addresses.Length + Prefixes.Length + NextAddresses + NextPrefixes;
}
