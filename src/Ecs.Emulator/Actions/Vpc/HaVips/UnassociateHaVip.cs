using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class UnassociateHaVip
{
    private static readonly Parameter<bool?> Force = Declare.Boolean(
        "Force", "Whether to unassociate the master too. Default: False.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "UnassociateHaVip",
        Summary = "Unassociates a HaVip from an instance or ENI.",
        Description =
            "The HaVip must be InUse. It is Unassociating at first. After the transition delay it is InUse, or "
            + "Available without another instance or ENI.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, HaVipParameters.HaVipId with { Example = "havip-myattached" },
            HaVipParameters.InstanceId with { Example = "i-mysecond" }, HaVipParameters.InstanceType, Force,
            VpcParameters.ClientToken,
        ],
        Resource = HaVipParameters.HaVipId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, HaVipErrors.NotFound, HaVipErrors.NotInUse, HaVipErrors.NotAssociated,
            HaVipErrors.InstanceStateNotAllowed, HaVipErrors.NetworkInterfaceStateNotAllowed,
            HaVipErrors.MasterNotUnassociated,
        ],
        Run = call => Done.After(HaVipAssociation.Unassociate(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(HaVipParameters.HaVipId),
            HaVipParameters.Instance(call),
            force: call.Get(Force) is true)),
    };
}
