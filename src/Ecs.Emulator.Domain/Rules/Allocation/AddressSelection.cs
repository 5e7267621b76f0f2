using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// The addresses or the prefixes to assign, in one IP family: specified ones, or a number of automatic ones. A request
/// sets exactly one of the four properties.
/// </summary>
internal readonly record struct AddressSelection<TAddress, TPrefix>()
{
    /// <summary>Specified addresses.</summary>
    public ImmutableArray<TAddress> Addresses { get; init; } = [];

    /// <summary>The number of automatic addresses.</summary>
    public int NextAddresses { get; init; }

    /// <summary>Specified prefixes, each a /28 in IPv4 and a /80 in IPv6.</summary>
    public ImmutableArray<TPrefix> Prefixes { get; init; } = [];

    /// <summary>The number of automatic prefixes.</summary>
    public int NextPrefixes { get; init; }

    /// <summary>Whether the VSwitch selects the addresses or prefixes.</summary>
    public bool IsAutomatic => NextAddresses > 0 || NextPrefixes > 0;

    /// <summary>The number of addresses and prefixes. The quota counts a prefix as one address.</summary>
    public int Count => Addresses.Length + NextAddresses + Prefixes.Length + NextPrefixes;
}
