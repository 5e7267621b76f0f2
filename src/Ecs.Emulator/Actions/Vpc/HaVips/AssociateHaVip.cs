using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class AssociateHaVip
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "AssociateHaVip",
        Summary = "Associates a HaVip with an instance or ENI of its VSwitch.",
        Description =
            "A HaVip has up to 10 instances or up to 10 ENIs, but not both. It must be Available or InUse, and the "
            + "instance Running or Stopped. It is Associating at first, and InUse after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, HaVipParameters.HaVipId, HaVipParameters.InstanceId,
            HaVipParameters.InstanceType, VpcParameters.ClientToken,
        ],
        Resource = HaVipParameters.HaVipId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, HaVipErrors.NotFound, HaVipErrors.StateNotAllowed, InstanceErrors.NotFound,
            NetworkInterfaceErrors.NotFound, HaVipErrors.VSwitchMismatch, HaVipErrors.InstanceStateNotAllowed,
            HaVipErrors.NetworkInterfaceStateNotAllowed, HaVipErrors.AlreadyAssociated,
            HaVipErrors.InstanceTypeMismatch, HaVipErrors.TooManyInstances, HaVipErrors.TooManyHaVips,
        ],
        Run = call => Done.After(HaVipAssociation.Associate(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(HaVipParameters.HaVipId),
            HaVipParameters.Instance(call))),
    };
}
