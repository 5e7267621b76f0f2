using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Access;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceChargeType
{
    private const int MaxInstances = 20;

    private static readonly Parameter<ImmutableArray<InstanceId>> InstanceIds =
        InstanceResults.InstanceIds(MaxInstances);

    private static readonly Parameter<InstanceChargeType?> ChargeType = Declare.OneOf<InstanceChargeType>(
        "InstanceChargeType", "The new billing method of the instances. Default: PrePaid.");

    /// <summary>
    /// Parameters without effect in the emulator: disks have the billing method of their instance, and the emulator
    /// charges no fees.
    /// </summary>
    private static readonly IReadOnlyList<Parameter<bool?>> IgnoredParameters =
    [
        Declare.Boolean("IncludeDataDisks", "Data disks always have the billing method of their instance."),
        Declare.Boolean("AutoPay", "Orders are always paid."),
        Declare.Boolean("IsDetailFee", "The fees are always in the response."),
    ];

    private static readonly Shape<InstanceId> FeeOfInstance = new Shape<InstanceId>()
        .Text("InstanceId", "The instance.", id => id.Value)
        .Text("Fee", "Always 0.", _ => "0")
        .Text("Currency", "Always CNY.", _ => "CNY");

    public static readonly ApiAction Action = new ApiAction<Order>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceChargeType",
        Summary = "Changes the billing method of one or multiple instances.",
        Description =
            "All instances are changed, or none. They must be Running or Stopped. An instance that becomes PrePaid "
            + "expires after the period; an instance that becomes PostPaid does not expire.",
        Parameters =
        [
            EcsParameters.RegionId, InstanceIds, ChargeType, .. SubscriptionParameters.All, .. IgnoredParameters,
            EcsParameters.ClientToken, InstanceParameters.DryRun,
        ],
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = new Shape<Order>()
            .Text("OrderId", "The ID of the order.", order => order.Id)
            .ObjectList(
                "FeeOfInstances",
                "FeeOfInstance",
                "The fees of the change.",
                order => order.InstanceIds,
                FeeOfInstance),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion,
            RequestErrors.DryRunOperation,
            InstanceErrors.IdsInvalid, InstanceErrors.LockedForSecurity,
            InstanceErrors.ChargeTypeStateNotAllowed, InstanceErrors.Expired,
            InstanceErrors.ReleaseTimeSet,
        ],
        Run = Run,
    };

    private static Plan<Order> Run(CallContext call)
    {
        foreach (var parameter in IgnoredParameters)
        {
            call.Validate(parameter);
        }

        ImmutableArray<InstanceId> ids = [.. call.Get(InstanceIds).Distinct()];
        var chargeType = call.Get(ChargeType) ?? InstanceChargeType.PrePaid;
        var period = SubscriptionParameters.Read(call.Parameters);
        return InstanceChargeTypeModification
            .Modify(call.State, call.Get(EcsParameters.RegionId), ids, chargeType, period)
            .Select(id => new Order(id, ids));
    }

    private sealed record Order(string Id, ImmutableArray<InstanceId> InstanceIds);
}
