using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class DeleteNetworkInterface
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteNetworkInterface",
        Summary = "Deletes an ENI.",
        Description =
            "The ENI must be Available. It is Deleting at first, and deleted after the transition delay; then its "
            + "addresses are free and it is no longer in its security groups.",
        Parameters = [EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        Response = Done.Shape,
        Errors =
        [
            .. NetworkInterfaceErrorSets.OfChanges,
            NetworkInterfaceErrors.TypeNotAllowed,
            NetworkInterfaceErrors.HasMembers,
        ],
        Run = call => Done.After(NetworkInterfaceDeletion.Delete(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId))),
    };
}
