using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class CreateVSwitch
{
    private static readonly Parameter<ZoneId> ZoneId = Declare.Id<ZoneId>(
        "ZoneId", "The zone of the VSwitch.", "cn-hangzhou-h");

    private static readonly Parameter<CidrBlock> CidrBlockOfVSwitch = Declare.Required(
        "CidrBlock",
        VpcParameters.VSwitchBlock,
        "The CIDR block of the VSwitch: a block of the VPC with a "
        + "mask length of 16 to 29 that does not overlap another VSwitch.",
        "172.17.1.0/24");

    public static readonly ApiAction Action = new ApiAction<VSwitch>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "CreateVSwitch",
        Summary = "Creates a VSwitch.",
        Description = "The VSwitch is Pending at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VpcId, ZoneId, CidrBlockOfVSwitch, VpcParameters.VSwitchName,
            VpcParameters.VSwitchDescription, VpcParameters.Ipv6Subnet, TagParameters.AtCreation,
            VpcParameters.ClientToken,
            VpcParameters.DryRun,
        ],
        Resource = VpcParameters.VpcId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<VSwitch>().Text("VSwitchId", "The ID of the new VSwitch.", vSwitch => vSwitch.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, VpcErrors.NotFound, VSwitchErrors.ZoneNotFound,
            VpcErrors.StateNotAllowed, VSwitchErrors.BlockMalformed, VSwitchErrors.MaskInvalid,
            VSwitchErrors.BlockOutsideVpc, VSwitchErrors.BlockOverlaps, VSwitchErrors.BlockIsDestination,
            RouteEntryErrors.TableBusy, VSwitchErrors.NameMalformed,
            VSwitchErrors.DescriptionMalformed, VpcErrors.Ipv6BlockMalformed, VSwitchErrors.QuotaExceeded,
        ],
        Run = call => VSwitchCreation.Create(call.State, call.Get(VpcParameters.RegionId), new VSwitchSpec
        {
            VpcId = call.Get(VpcParameters.VpcId),
            ZoneId = call.Get(ZoneId),
            CidrBlock = call.Get(CidrBlockOfVSwitch),
            Ipv6Subnet = call.Get(VpcParameters.Ipv6Subnet),
            Name = call.Get(VpcParameters.VSwitchName) ?? "",
            Description = call.Get(VpcParameters.VSwitchDescription) ?? "",
            Tags = call.Get(TagParameters.AtCreation),
        }),
    };
}
