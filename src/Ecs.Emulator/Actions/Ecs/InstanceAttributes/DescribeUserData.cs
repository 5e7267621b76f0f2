using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class DescribeUserData
{
    public static readonly ApiAction Action = new ApiAction<Instance>
    {
        Product = Product.Ecs,
        Name = "DescribeUserData",
        Summary = "Queries the user data of an instance.",
        Description = "The user data is Base64-encoded, as it was specified.",
        Parameters = [EcsParameters.RegionId, EcsParameters.InstanceId],
        Resource = EcsParameters.InstanceId,
        Response = new Shape<Instance>()
            .Text("RegionId", "The region.", instance => instance.RegionId.Value)
            .Text("InstanceId", "The instance.", instance => instance.Id.Value)
            .Text("UserData", "The user data, Base64-encoded.", instance => instance.UserData),
        Errors = [.. EcsErrorSets.InNetworkInterfaceRegion, InstanceErrors.NotFound],
        Run = call => InstanceListing.Get(
            call.State, call.Get(EcsParameters.RegionId), call.Get(EcsParameters.InstanceId)),
    };
}
