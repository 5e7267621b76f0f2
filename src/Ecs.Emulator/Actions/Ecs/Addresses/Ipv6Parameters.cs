using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

/// <summary>Parameters that name the IPv6 addresses and prefixes of an ENI.</summary>
internal static class Ipv6Parameters
{
    /// <summary>The most addresses or prefixes of one request, listed or counted.</summary>
    public const int Most = 10;

    /// <summary>Addresses.</summary>
    public static readonly Parameter<ImmutableArray<Ipv6Address>> Ipv6Address = Declare.List(
        "Ipv6Address",
        ReadAddress,
        "IPv6 addresses of the VSwitch's IPv6 block.",
        "2001:db8:4005:1::100",
        Most,
        inSample: true);

    /// <summary>Prefixes.</summary>
    public static readonly Parameter<ImmutableArray<Ipv6CidrBlock>> Ipv6Prefix = Declare.List(
        "Ipv6Prefix",
        (_, text) => Ipv6CidrBlock.Parse(text, out var prefix) == CidrSyntax.Valid
            && prefix.MaskLength == Ipv6AddressPool.PrefixMaskLength
                ? prefix
                : throw new ApiException(AddressErrors.PrefixIllegal, ApiException.Echo(text)),
        "IPv6 prefixes: /80 blocks of the VSwitch's IPv6 block.",
        "2001:db8:4005:1:1::/80",
        Most);

    /// <summary>For actions whose sample call contains no IPv6 address.</summary>
    public static readonly Parameter<ImmutableArray<Ipv6Address>> OptionalIpv6Address =
        Ipv6Address with { Example = null };

    /// <summary>A number of addresses.</summary>
    public static readonly Parameter<int?> Ipv6AddressCount = Declare.Integer(
        "Ipv6AddressCount", "How many IPv6 addresses ECS is to select.", minimum: 1, maximum: Most);

    /// <summary>A number of prefixes.</summary>
    public static readonly Parameter<int?> Ipv6PrefixCount = Declare.Integer(
        "Ipv6PrefixCount", "How many IPv6 prefixes ECS is to select.", minimum: 1, maximum: Most);

    /// <summary>What giving IPv6 addresses can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        AddressErrors.Ipv6NotTurnedOn, AddressErrors.Ipv6AddressInvalid,
        AddressErrors.PrefixIllegal, RequestErrors.ParameterConflict,
    ];

    /// <summary>Reads an address.</summary>
    /// <exception cref="ApiException">The text is no IPv6 address.</exception>
    public static Ipv6Address ReadAddress(string name, string text) =>
        Domain.Addresses.Ipv6Address.TryParse(text, out var address)
            ? address
            : throw new ApiException(AddressErrors.Ipv6AddressInvalid, ApiException.Echo(text));

    /// <summary>What addresses and a number of addresses select; null for nothing.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <param name="number">The number.</param>
    /// <param name="names">The names of the two parameters, for the error.</param>
    /// <exception cref="ApiException">Both are given.</exception>
    public static Ipv6Selection? Select(ImmutableArray<Ipv6Address> addresses, int? number, string names) =>
        (addresses.Length, number) switch
        {
            (0, null) => null,
            ( > 0, null) => new Ipv6Selection { Addresses = addresses },
            (0, { } next) => new Ipv6Selection { NextAddresses = next },
            _ => throw new ApiException(RequestErrors.ParameterConflict, names),
        };

    /// <summary>What a call selects; null for nothing.</summary>
    /// <exception cref="ApiException">It selects in more ways than one.</exception>
    public static Ipv6Selection? Select(CallContext call)
    {
        var addresses = call.Get(Ipv6Address);
        var prefixes = call.Get(Ipv6Prefix);
        var number = call.Get(Ipv6AddressCount);
        var prefixNumber = call.Get(Ipv6PrefixCount);
        return (addresses.Length, number, prefixes.Length, prefixNumber) switch
        {
            (0, null, 0, null) => null,
            ( > 0, null, 0, null) => new Ipv6Selection { Addresses = addresses },
            (0, { } next, 0, null) => new Ipv6Selection { NextAddresses = next },
            (0, null, > 0, null) => new Ipv6Selection { Prefixes = prefixes },
            (0, null, 0, { } next) => new Ipv6Selection { NextPrefixes = next },
            _ => throw new ApiException(
                RequestErrors.ParameterConflict, "Ipv6Address.N, Ipv6AddressCount, Ipv6Prefix.N, Ipv6PrefixCount"),
        };
    }
}
