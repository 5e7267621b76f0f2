using System.Globalization;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>The public bandwidth of an instance that exists.</summary>
internal static class BandwidthParameters
{
    private const int MaxBandwidth = 100;

    private const string OutDescription = "Public bandwidth outwards, in Mbit/s.";

    /// <summary>The bandwidth of ModifyInstanceNetworkSpec.</summary>
    public static readonly Parameter<int?> Out = Number(
        "InternetMaxBandwidthOut", OutDescription, ErrorCatalogue.InvalidInternetMaxBandwidthOut);

    /// <summary>The bandwidth of ModifyInstanceSpec.</summary>
    public static readonly Parameter<int?> OutOfSpec = Number(
        "InternetMaxBandwidthOut",
        $"{OutDescription} Not together with a type.",
        ErrorCatalogue.InvalidParameterBandwidth);

    public static readonly Parameter<int?> In = Declare.Integer(
        "InternetMaxBandwidthIn", "Public bandwidth inwards, in Mbit/s.", minimum: 0, maximum: MaxBandwidth);

    public static readonly Parameter<InternetChargeType?> ChargeType = Declare.OneOf<InternetChargeType>(
        "NetworkChargeType", "How public bandwidth is paid for.");

    private static Parameter<int?> Number(string name, string description, ErrorDefinition otherwise) =>
        new(parameters => parameters.Find(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= MaxBandwidth
                ? number
                : throw new ApiException(otherwise))
        {
            Name = name,
            Description = description,
            Type = ParameterType.Integer,
            Minimum = 0,
            Maximum = MaxBandwidth,
        };
}
