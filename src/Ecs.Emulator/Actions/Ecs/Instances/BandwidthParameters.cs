using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class BandwidthParameters
{
    /// <summary>In Mbit/s.</summary>
    public const int MaxBandwidth = Limits.InstanceBandwidth;

    private const string OutName = "InternetMaxBandwidthOut";
    private const string OutDescription = "The outbound public bandwidth, in Mbit/s.";

    /// <summary>For ModifyInstanceNetworkSpec.</summary>
    public static readonly Parameter<int?> Out = Declare.Integer(
        OutName, OutDescription, 0, MaxBandwidth, InstanceErrors.BandwidthOutOfRange);

    /// <summary>For ModifyInstanceSpec.</summary>
    public static readonly Parameter<int?> OutOfSpec = Declare.Integer(
        OutName,
        $"{OutDescription} Cannot be combined with a type.",
        0,
        MaxBandwidth,
        InstanceErrors.BandwidthInvalid);

    public static readonly Parameter<int?> In = Declare.Integer(
        "InternetMaxBandwidthIn", "The inbound public bandwidth, in Mbit/s.", minimum: 0, maximum: MaxBandwidth);

    public static readonly Parameter<InternetChargeType?> ChargeType = Declare.OneOf<InternetChargeType>(
        "NetworkChargeType", "The billing method of the public bandwidth.");
}
