using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class Ipv6Parameters
{
    public const int MaxCount = 10;

    public static readonly Parameter<ImmutableArray<Ipv6Address>> Ipv6Address = Declare.List(
        "Ipv6Address",
        ReadAddress,
        "IPv6 addresses within the IPv6 CIDR block of the VSwitch.",
        "2001:db8:4005:1::100",
        MaxCount,
        inSample: true);

    public static readonly Parameter<ImmutableArray<Ipv6CidrBlock>> Ipv6Prefix = Declare.List(
        "Ipv6Prefix",
        (_, text) => Ipv6CidrBlock.Parse(text, out var prefix) == CidrSyntax.Valid
            && prefix.MaskLength == Ipv6AddressPool.PrefixMaskLength
                ? prefix
                : throw new ApiException(AddressErrors.PrefixIllegal, ApiException.Echo(text)),
        "IPv6 prefixes: /80 blocks within the IPv6 CIDR block of the VSwitch.",
        "2001:db8:4005:1:1::/80",
        MaxCount);

    /// <summary>For actions whose sample call contains no IPv6 address.</summary>
    public static readonly Parameter<ImmutableArray<Ipv6Address>> OptionalIpv6Address =
        Ipv6Address with { Example = null };

    public static readonly Parameter<int?> Ipv6AddressCount = Declare.Integer(
        "Ipv6AddressCount", "The number of IPv6 addresses that ECS selects.", minimum: 1, maximum: MaxCount);

    public static readonly Parameter<int?> Ipv6PrefixCount = Declare.Integer(
        "Ipv6PrefixCount", "The number of IPv6 prefixes that ECS selects.", minimum: 1, maximum: MaxCount);

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        AddressErrors.Ipv6NotEnabled, AddressErrors.Ipv6AddressInvalid,
        AddressErrors.PrefixIllegal, RequestErrors.ParameterConflict,
    ];

    public static Ipv6Address ReadAddress(string name, string text) =>
        Domain.Addresses.Ipv6Address.TryParse(text, out var address)
            ? address
            : throw new ApiException(AddressErrors.Ipv6AddressInvalid, ApiException.Echo(text));

    /// <summary>Null if the request selects nothing.</summary>
    public static Ipv6Selection? Select(CallContext call) =>
        new Ipv6Selection
        {
            Addresses = call.Get(Ipv6Address),
            NextAddresses = call.Get(Ipv6AddressCount) ?? 0,
            Prefixes = call.Get(Ipv6Prefix),
            NextPrefixes = call.Get(Ipv6PrefixCount) ?? 0,
        }.RequireOneKind("Ipv6Address.N, Ipv6AddressCount, Ipv6Prefix.N, Ipv6PrefixCount");
}
