using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The public bandwidth of an instance.</summary>
internal static class BandwidthParameters
{
    /// <summary>The highest bandwidth, in Mbit/s.</summary>
    public const int MaxBandwidth = 100;

    private const string OutName = "InternetMaxBandwidthOut";
    private const string OutDescription = "Public bandwidth outwards, in Mbit/s.";

    /// <summary>The bandwidth of ModifyInstanceNetworkSpec.</summary>
    public static readonly Parameter<int?> Out = Declare.Integer(
        OutName, OutDescription, 0, MaxBandwidth, InstanceErrors.BandwidthOutOfRange);

    /// <summary>The bandwidth of ModifyInstanceSpec.</summary>
    public static readonly Parameter<int?> OutOfSpec = Declare.Integer(
        OutName,
        $"{OutDescription} Not together with a type.",
        0,
        MaxBandwidth,
        InstanceErrors.BandwidthInvalid);

    public static readonly Parameter<int?> In = Declare.Integer(
        "InternetMaxBandwidthIn", "Public bandwidth inwards, in Mbit/s.", minimum: 0, maximum: MaxBandwidth);

    public static readonly Parameter<InternetChargeType?> ChargeType = Declare.OneOf<InternetChargeType>(
        "NetworkChargeType", "How public bandwidth is paid for.");
}
