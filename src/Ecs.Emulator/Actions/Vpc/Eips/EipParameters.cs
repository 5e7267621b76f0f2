using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class EipParameters
{
    private const int MaxBandwidth = 1_000;

    public static readonly Parameter<EipId> AllocationId = Declare.Id<EipId>(
        "AllocationId", "The ID of the EIP.", "eip-myeip");

    public static readonly Parameter<string?> Name = VpcParameters.Name("Name", "the EIP", EipErrors.TextInvalid);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the EIP", EipErrors.TextInvalid);

    public static readonly Parameter<int?> Bandwidth = Declare.Integer(
        "Bandwidth",
        "The bandwidth, in Mbit/s: 1 to 200 with PayByTraffic, 1 to 500 with PayByBandwidth, 1 to 1000 for a PrePaid "
        + "EIP.",
        1,
        MaxBandwidth,
        EipErrors.BandwidthNotSupported);

    public static readonly Parameter<string?> Isp = Declare.OneOf(
        "ISP",
        "The line type. Default: BGP.",
        "BGP",
        "BGP_PRO",
        "ChinaTelecom",
        "ChinaUnicom",
        "ChinaMobile",
        "ChinaTelecom_L2",
        "ChinaUnicom_L2",
        "ChinaMobile_L2",
        "BGP_FinanceCloud");

    /// <summary>An element of SecurityProtectionTypes.</summary>
    public static readonly Parameter<string?> SecurityProtectionType = Declare.OneOf(
        "SecurityProtectionTypes", "A type of security protection.", "AntiDDoS_Enhanced");

    public static readonly Parameter<EipMode?> Mode = Declare.OneOf<EipMode>(
        "Mode",
        "The mode of the EIP of an ENI. NAT: each private address can have an EIP. BINDED: the ENI has one EIP and no "
        + "secondary addresses. MULTI_BINDED: the ENI sees up to 10 EIPs. Default: NAT.",
        [.. EipShape.Modes.Select(mode => (mode.Value, (EipMode?)mode.Key))]);

    public static readonly IReadOnlyList<ErrorDefinition> ModeErrors =
    [
        EipErrors.NetworkInterfaceAttached, EipErrors.NetworkInterfaceHasSecondaryAddresses,
        EipErrors.NetworkInterfaceHasPrefixes, EipErrors.ModeConflict, EipErrors.MultiModeConflict,
        EipErrors.TooManyOnNetworkInterface, EipErrors.TooManyMultiBinded,
    ];

    /// <summary>The errors of every action of EIPs.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
        [VpcErrors.MissingParameter, .. CommonErrorSets.OfEveryAction, EipErrors.RegionNotFound];
}
