using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class CreateDefaultVSwitch
{
    private static readonly Parameter<RegionId> RegionId =
        VpcParameters.RequiredRegionId with { Example = "cn-beijing" };

    private static readonly Parameter<ZoneId> ZoneId = Declare.Id<ZoneId>(
        "ZoneId", "The zone of the VSwitch.", "cn-beijing-h");

    public static readonly ApiAction Action = new ApiAction<VSwitch>
    {
        Product = Product.Vpc,
        Name = "CreateDefaultVSwitch",
        Summary = "Creates the default VSwitch of a zone.",
        Description =
            "The region must have a default VPC. The CIDR block is the first free /20 of that VPC. A zone can have "
            + "one default VSwitch. The VSwitch is Pending at first, like any new VSwitch.",
        Parameters = [RegionId, ZoneId, VpcParameters.Ipv6Subnet, VpcParameters.ClientToken],
        ClientToken = VpcParameters.ClientToken,
        Response = new Shape<VSwitch>().Text("VSwitchId", "The ID of the new VSwitch.", vSwitch => vSwitch.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, VSwitchErrors.DefaultExists,
            VSwitchErrors.ZoneNotFound, VpcErrors.StateNotAllowed,
            VSwitchErrors.NoFreeBlock, VSwitchErrors.BlockIsDestination, RouteEntryErrors.TableBusy,
            VpcErrors.Ipv6BlockMalformed,
            VSwitchErrors.QuotaExceeded,
        ],
        Run = call => DefaultVSwitchCreation.Create(
            call.State,
            call.Get(RegionId),
            call.Get(ZoneId),
            call.Get(VpcParameters.Ipv6Subnet)),
    };
}
