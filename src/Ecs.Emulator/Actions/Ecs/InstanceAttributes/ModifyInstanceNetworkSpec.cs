using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceNetworkSpec
{
    /// <summary>A temporary upgrade would have to end automatically, which the emulator does not support.</summary>
    private static readonly string[] Unsupported = ["StartTime", "EndTime"];

    private static readonly Parameter<bool?> AllocatePublicIp = Declare.Boolean(
        "AllocatePublicIp", "Whether to assign a public address to an instance that has none. Default: false.");

    private static readonly Parameter<bool?> AutoPay = Declare.Boolean("AutoPay", "Orders are always paid.");

    public static readonly ApiAction Action = new ApiAction<Order>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceNetworkSpec",
        Summary = "Changes the public bandwidth of an instance and its billing method.",
        Description =
            "Attributes that are not specified do not change. With an outbound bandwidth of more than 0 Mbit/s, a "
            + "PrePaid instance gets a public address; a PostPaid instance gets one with AllocatePublicIp. Temporary "
            + "upgrades are not supported.",
        Parameters =
        [
            EcsParameters.InstanceId, BandwidthParameters.Out, BandwidthParameters.In,
            BandwidthParameters.ChargeType,
            AllocatePublicIp, AutoPay, EcsParameters.ClientToken,
        ],
        Resource = EcsParameters.InstanceId,
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<Order>()
            .OptionalText("OrderId", "The ID of the order of a PrePaid instance.", order => order.Id),
        Errors =
        [
            .. InstanceErrorSets.StateErrors,
            RequestErrors.UnsupportedParameter,
            InstanceErrors.BandwidthOutOfRange, EipErrors.BandwidthDenied,
            InstanceCreationErrors.PublicAddressesExhausted,
        ],
        Run = Run,
    };

    private static Plan<Order> Run(CallContext call)
    {
        call.RequireAbsent(Unsupported);
        call.Validate(AutoPay);
        var bandwidth = new InstanceBandwidthChanges
        {
            Out = call.Get(BandwidthParameters.Out),
            In = call.Get(BandwidthParameters.In),
            ChargeType = call.Get(BandwidthParameters.ChargeType),
            AllocatePublicIp = call.Get(AllocatePublicIp) ?? false,
        };
        return InstanceBandwidthModification.Modify(call.State, call.Get(EcsParameters.InstanceId), bandwidth)
            .Select(id => new Order(id));
    }

    private sealed record Order(string? Id);
}
