using System.Globalization;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class Ipv6AddressParameters
{
    public static readonly Parameter<Ipv6AddressId> Id = Declare.Id<Ipv6AddressId>(
        "Ipv6AddressId", "The ID of the IPv6 address.", "ipv6-myaddress");

    /// <summary>Either this or the ID of the Internet bandwidth is required.</summary>
    public static readonly Parameter<Ipv6AddressId?> OptionalId = Declare.OptionalId<Ipv6AddressId>(
        "Ipv6AddressId", "The ID of the IPv6 address. Required without Ipv6InternetBandwidthId.");

    public static readonly Parameter<Ipv6InternetBandwidthId?> BandwidthId =
        Declare.OptionalId<Ipv6InternetBandwidthId>(
            "Ipv6InternetBandwidthId",
            "The ID of the Internet bandwidth. Required without Ipv6AddressId; if both are given, they must match.",
            "ipv6bw-mybandwidth");

    public static readonly Parameter<int> Bandwidth = Declare.Required(
        "Bandwidth",
        (_, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bandwidth)
            ? bandwidth
            : throw new ApiException(Ipv6AddressErrors.BandwidthIllegal),
        $"The Internet bandwidth, in Mbit/s: 1 to {Limits.Ipv6BandwidthByTraffic} with PayByTraffic, 1 to "
        + $"{Limits.Ipv6BandwidthByBandwidth} with PayByBandwidth.",
        "2") with
    {
        Type = ParameterType.Integer,
    };

    /// <summary>The errors of the two IDs.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> ErrorsOfIds =
    [
        Ipv6AddressErrors.IdMissing, Ipv6AddressErrors.BandwidthNotFound, Ipv6AddressErrors.AddressOfBandwidthNotFound,
        Ipv6AddressErrors.BandwidthMissing, Ipv6AddressErrors.BandwidthMismatch,
    ];

    /// <summary>Requires one of the two IDs of a request.</summary>
    public static void RequireId(CallContext call)
    {
        if (call.Get(OptionalId) is null && call.Get(BandwidthId) is null)
        {
            throw new ApiException(Ipv6AddressErrors.IdMissing);
        }
    }
}
