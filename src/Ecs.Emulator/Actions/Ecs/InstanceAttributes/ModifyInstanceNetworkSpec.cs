using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

/// <summary>ModifyInstanceNetworkSpec: changes the public bandwidth of an instance.</summary>
internal static class ModifyInstanceNetworkSpec
{
    /// <summary>A temporary upgrade would have to end by itself, which the emulator does not do.</summary>
    private static readonly string[] Unsupported = ["StartTime", "EndTime"];

    private static readonly Parameter<bool?> AllocatePublicIp = Declare.Boolean(
        "AllocatePublicIp", "Whether an instance without a public address gets one. Default: false.");

    private static readonly Parameter<bool?> AutoPay = Declare.Boolean("AutoPay", "Orders are always paid.");

    public static readonly ApiAction Action = new ApiAction<Order>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceNetworkSpec",
        Summary = "Changes the public bandwidth of an instance, and how it is paid for.",
        Description =
            "Attributes that are not given do not change. With more than 0 Mbit/s outwards, a PrePaid instance gets a "
            + "public address, and any other with AllocatePublicIp. Temporary upgrades are not supported.",
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
            .. InstanceErrorSets.StateErrors, RequestErrors.IdempotentParameterMismatch,
            RequestErrors.UnsupportedParameter,
            InstanceErrors.BandwidthOutOfRange, InstanceCreationErrors.PublicAddressesExhausted,
        ],
        Run = Run,
    };

    private static Plan<Order> Run(CallContext call)
    {
        if (Array.Find(Unsupported, name => call.Parameters.Find(name) is not null) is { } name)
        {
            throw RunInstances.NotSupported(name);
        }

        _ = call.Get(AutoPay);
        var bandwidth = new InstanceBandwidth
        {
            Out = call.Get(BandwidthParameters.Out),
            In = call.Get(BandwidthParameters.In),
            ChargeType = call.Get(BandwidthParameters.ChargeType),
            AllocatePublicIp = call.Get(AllocatePublicIp) ?? false,
        };
        return bandwidth.Change(call.State, call.Get(EcsParameters.InstanceId)).Select(id => new Order(id));
    }

    private sealed record Order(string? Id);
}
