using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>The addresses to assign: specified addresses, or a number of automatic ones.</summary>
internal abstract record AddressSelection
{
    /// <summary>The number of addresses and prefixes, which the quota limits.</summary>
    public abstract int Count { get; }
}

/// <summary>Specified single addresses.</summary>
/// <param name="Addresses">At least one.</param>
internal sealed record ChosenAddresses(ImmutableArray<Ipv4Address> Addresses) : AddressSelection
{
    public override int Count => Addresses.Length;
}

/// <summary>A number of automatic single addresses.</summary>
/// <param name="Number">1 or more.</param>
internal sealed record NextAddresses(int Number) : AddressSelection
{
    public override int Count => Number;
}

/// <summary>Specified prefixes.</summary>
/// <param name="Prefixes">At least one, each a /28.</param>
internal sealed record ChosenPrefixes(ImmutableArray<CidrBlock> Prefixes) : AddressSelection
{
    public override int Count => Prefixes.Length;
}

/// <summary>A number of automatic prefixes.</summary>
/// <param name="Number">1 or more.</param>
internal sealed record NextPrefixes(int Number) : AddressSelection
{
    public override int Count => Number;
}
