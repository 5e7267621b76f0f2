using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class DeleteVSwitch
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DeleteVSwitch",
        Summary = "Deletes a VSwitch.",
        Description =
          "No ENI and no HaVip may have an address in the VSwitch, and it must have neither a custom route table nor a "
              + "network ACL.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VSwitchId with { Example = "vsw-myempty" }, VpcParameters.DryRun,
        ],
        Resource = VpcParameters.VSwitchId,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, VSwitchErrors.NotFound, VSwitchErrors.StateNotAllowed,
            VSwitchErrors.HasHaVips, VSwitchErrors.InUse, VSwitchErrors.HasRouteTable,
            NatEntryErrors.VSwitchHasSnatEntry, VSwitchErrors.HasNetworkAcl, RouteEntryErrors.TableBusy,
        ],
        Run = call => Done.After(VSwitchDeletion.Delete(
            call.State, call.Get(VpcParameters.RegionId), call.Get(VpcParameters.VSwitchId))),
    };
}
