using System.Collections.Immutable;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

/// <summary>
/// The addresses or prefixes of a request for an ENI: a list of addresses, a number of addresses, a list of prefixes or
/// a number of prefixes. A request uses at most one of the four.
/// </summary>
internal readonly record struct AddressChoice<TAddress, TPrefix>(
    ImmutableArray<TAddress> Addresses, int? Count, ImmutableArray<TPrefix> Prefixes, int? PrefixCount)
{
    /// <summary>The selection; null if the request selects nothing.</summary>
    /// <param name="names">The names of the parameters, for the error if the request uses several.</param>
    /// <param name="addresses">Selects these addresses.</param>
    /// <param name="nextAddresses">Selects this number of addresses.</param>
    /// <param name="prefixes">Selects these prefixes.</param>
    /// <param name="nextPrefixes">Selects this number of prefixes.</param>
    public TSelection? Select<TSelection>(
        string names,
        Func<ImmutableArray<TAddress>, TSelection> addresses,
        Func<int, TSelection> nextAddresses,
        Func<ImmutableArray<TPrefix>, TSelection> prefixes,
        Func<int, TSelection> nextPrefixes)
        where TSelection : class =>
        (Addresses.Length, Count, Prefixes.Length, PrefixCount) switch
        {
            (0, null, 0, null) => null,
            ( > 0, null, 0, null) => addresses(Addresses),
            (0, { } count, 0, null) => nextAddresses(count),
            (0, null, > 0, null) => prefixes(Prefixes),
            (0, null, 0, { } count) => nextPrefixes(count),
            _ => throw new ApiException(RequestErrors.ParameterConflict, names),
        };
}
