using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// Which IPv6 addresses or prefixes an ENI is to get: these, or so many of the cloud's choice. One of the four is set.
/// </summary>
internal sealed record Ipv6Selection
{
    /// <summary>These addresses.</summary>
    public ImmutableArray<Ipv6Address> Addresses { get; init; } = [];

    /// <summary>These prefixes, each a /80.</summary>
    public ImmutableArray<Ipv6CidrBlock> Prefixes { get; init; } = [];

    /// <summary>A number of addresses that the cloud chooses.</summary>
    public int NextAddresses { get; init; }

    /// <summary>A number of prefixes that the cloud chooses.</summary>
    public int NextPrefixes { get; init; }

    /// <summary>How much of the ENI's quota it uses.</summary>
    public int Count => Addresses.Length + Prefixes.Length + NextAddresses + NextPrefixes;
}
