using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceSpec
{
    private static readonly Parameter<string?> InstanceType = Declare.Text(
        "InstanceType", "The instance type. Cannot be combined with a bandwidth.");

    /// <summary>
    /// Parameters without effect in the emulator: a change of type takes effect immediately in every zone.
    /// </summary>
    private static readonly IReadOnlyList<Parameter<bool?>> IgnoredParameters =
    [
        Declare.Boolean("Async", "The change always takes effect immediately."),
        Declare.Boolean("AllowMigrateAcrossZone", "Every zone offers every instance type."),
    ];

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceSpec",
        Summary = "Changes the instance type or the public bandwidth of a pay-as-you-go instance.",
        Description =
            "To change the type, the instance must be Stopped, and the new type must support its ENIs and their "
            + "addresses. To change the bandwidth, the instance must be Running or Stopped.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" }, InstanceType with { Example = "ecs.g6.xlarge" },
            BandwidthParameters.OutOfSpec, BandwidthParameters.In, .. IgnoredParameters, EcsParameters.ClientToken,
            InstanceParameters.DryRun,
        ],
        Resource = EcsParameters.InstanceId,
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.DryRunStateErrors,
            InstanceErrors.TypeAndBandwidthTogether,
            InstanceErrors.BandwidthInvalid, EipErrors.BandwidthDenied, InstanceErrors.ChargeTypeViolation,
            InstanceErrors.NotStopped,
            InstanceCreationErrors.TypeNotFound, NetworkInterfaceErrors.TooManyOnInstance,
            NetworkInterfaceErrors.TrunkNotSupported, InstanceErrors.TypeDoesNotFit,
            AddressErrors.AttachedIpv4QuotaExceeded, AddressErrors.Ipv4NotSupported,
            AddressErrors.AttachedIpv6QuotaExceeded,
            AddressErrors.Ipv6NotSupported,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        foreach (var parameter in IgnoredParameters)
        {
            call.Validate(parameter);
        }

        var id = call.Get(EcsParameters.InstanceId);
        var type = call.Get(InstanceType);
        var bandwidth = new InstanceBandwidthChanges
        {
            Out = call.Get(BandwidthParameters.OutOfSpec),
            In = call.Get(BandwidthParameters.In),
        };
        var changesBandwidth = (bandwidth.Out ?? bandwidth.In) is not null;
        switch (type, changesBandwidth)
        {
            case ({ }, true):
                throw new ApiException(InstanceErrors.TypeAndBandwidthTogether);
            case (null, false):
                throw new ApiException(RequestErrors.MissingParameter400, InstanceType.Name);
            case (null, true):
                return Done.After(InstanceBandwidthModification.ModifyPostPaid(call.State, id, bandwidth));
            default:
                return Done.After(InstanceResizing.Resize(call.State, id, type));
        }
    }
}
