using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Access;

internal static class DescribeInstanceRamRole
{
    private static readonly Parameter<ImmutableArray<InstanceId>?> InstanceIds = Declare.JsonList(
        "InstanceIds",
        Values.Id<InstanceId>,
        "The IDs of the instances. The list leaves out IDs that do not exist.",
        InstanceParameters.MaxInstances);

    private static readonly Parameter<string?> RamRoleName = Declare.Text(
        "RamRoleName", "The RAM role of the instances.", 64);

    private static readonly PageParameters Pages = new(maxPageSize: 50);

    private static readonly Shape<ListedInstance> Set = new Shape<ListedInstance>()
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Text("RamRoleName", "The RAM role; empty if the instance has none.", listed => listed.Instance.RamRoleName);

    public static readonly ApiAction Action = new ApiAction<ListedRoles>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceRamRole",
        Summary = "Queries the RAM roles of one or multiple instances.",
        Description = "The list contains the instances of InstanceIds, or the instances with the role RamRoleName.",
        Parameters = [EcsParameters.RegionId, InstanceIds, RamRoleName, .. Pages.All],
        Response = new Shape<ListedRoles>()
            .Text("RegionId", "The region.", roles => roles.RegionId)
            .Integer("TotalCount", "The total number of entries.", roles => roles.Page.TotalCount)
            .ObjectList("InstanceRamRoleSets", "InstanceRamRoleSet", "The roles.", roles => roles.Page.Items, Set),
        Errors = EcsErrorSets.InNetworkInterfaceRegion,
        Run = Run,
    };

    private static Plan<ListedRoles> Run(CallContext call)
    {
        var regionId = call.Get(EcsParameters.RegionId);
        var filter = new InstanceFilter { Ids = call.Get(InstanceIds), RamRoleName = call.Get(RamRoleName) };
        return new ListedRoles(regionId.Value, InstanceListing.List(call.State, regionId, filter, Pages.Read(call)));
    }

    private sealed record ListedRoles(string RegionId, Page<ListedInstance> Page);
}
