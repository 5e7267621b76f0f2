using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

/// <summary>ModifyInstanceSpec: gives an instance another type, or another public bandwidth.</summary>
internal static class ModifyInstanceSpec
{
    private static readonly Parameter<string?> InstanceType = Declare.Text(
        "InstanceType", "The instance type. Not together with a bandwidth.");

    /// <summary>Parameters without a meaning here: a change of type is done at once, wherever it is.</summary>
    private static readonly IReadOnlyList<Parameter<bool?>> WithoutMeaning =
    [
        Declare.Boolean("Async", "The change is always done at once."),
        Declare.Boolean("AllowMigrateAcrossZone", "Any type can be had in any place."),
    ];

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceSpec",
        Summary = "Changes the instance type or the public bandwidth of a pay-as-you-go instance.",
        Description =
            "For another type the instance must be Stopped, and the type must have room for its ENIs and their "
            + "addresses. The bandwidth can be changed while the instance is Running or Stopped.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" }, InstanceType with { Example = "ecs.g6.xlarge" },
            BandwidthParameters.OutOfSpec, BandwidthParameters.In, .. WithoutMeaning, EcsParameters.ClientToken,
            InstanceParameters.DryRun,
        ],
        Resource = EcsParameters.InstanceId,
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.DryRunStateErrors, RequestErrors.IdempotentParameterMismatch,
            InstanceErrors.TypeAndBandwidthTogether,
            InstanceErrors.BandwidthInvalid, InstanceErrors.ChargeTypeViolation,
            InstanceErrors.NotStopped,
            InstanceCreationErrors.TypeNotFound, NetworkInterfaceErrors.TooManyOnInstance,
            NetworkInterfaceErrors.TrunkNotSupported, InstanceErrors.TypeDoesNotFit,
            AddressErrors.AttachedIpv4QuotaExceeded, AddressErrors.Ipv4NotSupported, AddressErrors.AttachedIpv6QuotaExceeded,
            AddressErrors.Ipv6NotSupported,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        foreach (var parameter in WithoutMeaning)
        {
            _ = call.Get(parameter);
        }

        var id = call.Get(EcsParameters.InstanceId);
        var type = call.Get(InstanceType);
        var bandwidth = new InstanceBandwidth
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
                return Done.After(bandwidth.ChangeOfPaidByUse(call.State, id));
            default:
                return Done.After(InstanceResizing.Change(call.State, id, type));
        }
    }
}
