using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>Which addresses an assignment is to give: these, or so many of the cloud's choice.</summary>
internal abstract record AddressSelection
{
    /// <summary>How much of the ENI's quota it uses.</summary>
    public abstract int Count { get; }
}

/// <summary>These single addresses.</summary>
/// <param name="Addresses">At least one.</param>
internal sealed record ChosenAddresses(ImmutableArray<Ipv4Address> Addresses) : AddressSelection
{
    public override int Count => Addresses.Length;
}

/// <summary>A number of single addresses that the cloud chooses.</summary>
/// <param name="Number">1 or more.</param>
internal sealed record NextAddresses(int Number) : AddressSelection
{
    public override int Count => Number;
}

/// <summary>These prefixes.</summary>
/// <param name="Prefixes">At least one, each a /28.</param>
internal sealed record ChosenPrefixes(ImmutableArray<CidrBlock> Prefixes) : AddressSelection
{
    public override int Count => Prefixes.Length;
}

/// <summary>A number of prefixes that the cloud chooses.</summary>
/// <param name="Number">1 or more.</param>
internal sealed record NextPrefixes(int Number) : AddressSelection
{
    public override int Count => Number;
}
