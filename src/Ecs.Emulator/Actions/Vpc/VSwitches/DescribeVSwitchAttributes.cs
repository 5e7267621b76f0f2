using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class DescribeVSwitchAttributes
{
    public static readonly ApiAction Action = new ApiAction<ListedVSwitch>
    {
        Product = Product.Vpc,
        Name = "DescribeVSwitchAttributes",
        Summary = "Queries a VSwitch.",
        Description =
            "A VSwitch that does not exist is not an error: all members of the response are empty, including the ID.",
        Parameters = [VpcParameters.RegionId, VpcParameters.VSwitchId, VpcParameters.DryRun],
        Resource = VpcParameters.VSwitchId,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedVSwitch>().Include(listed => listed, VSwitchShape.Row),
        Errors = VpcErrorSets.OfChanges,
        Run = call => VSwitchListing.Describe(
            call.State, call.Get(VpcParameters.RegionId), call.Get(VpcParameters.VSwitchId)),
    };
}
