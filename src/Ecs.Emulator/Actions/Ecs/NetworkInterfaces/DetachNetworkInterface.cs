using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class DetachNetworkInterface
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DetachNetworkInterface",
        Summary = "Detaches an ENI from its ECS instance.",
        Description =
            "The ENI must be InUse and must not be a primary ENI. The instance must "
            + "be Running or Stopped. The ENI is Detaching at first, and Available after "
            + "the transition delay. It keeps its addresses, security groups and tags.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId with { Example = "eni-myattached" },
            NetworkInterfaceParameters.InstanceId,
            NetworkInterfaceParameters.TrunkNetworkInstanceId,
        ],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        Response = Done.Shape,
        Errors =
        [
            .. NetworkInterfaceErrorSets.OfAttachments,
            NetworkInterfaceErrors.PrimaryNotDetachable, NetworkInterfaceErrors.HotPlugNotSupported,
            NetworkInterfaceErrors.NotAttachedToTrunk,
            NetworkInterfaceErrors.HasMembers,
        ],
        Run = call => Done.After(NetworkInterfaceAttachment.Detach(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId),
            call.Get(NetworkInterfaceParameters.InstanceId),
            call.Get(NetworkInterfaceParameters.TrunkNetworkInstanceId))),
    };
}
