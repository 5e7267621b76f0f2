using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class DescribeVpcAttribute
{
    private static readonly Shape<ResourceCount> CloudResource = new Shape<ResourceCount>()
        .Text("ResourceType", "The type of the resources.", count => count.Type)
        .Integer("ResourceCount", "The number of resources.", count => count.Count);

    private static readonly Shape<object> Nothing = new();

    public static readonly ApiAction Action = new ApiAction<ListedVpc>
    {
        Product = Product.Vpc,
        Name = "DescribeVpcAttribute",
        Summary = "Queries a VPC.",
        Description = "The response contains the attributes of the VPC and the number of its VSwitches.",
        Parameters = [VpcParameters.RequiredRegionId, VpcParameters.VpcId, VpcParameters.DryRun],
        Resource = VpcParameters.VpcId,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedVpc>()
            .Include(listed => listed, VpcShape.Common)
            .Boolean("ClassicLinkEnabled", "Whether ClassicLink is enabled.", _ => false)
            .Text("Ipv4GatewayId", "The IPv4 gateway; always empty.", _ => "")
            .Boolean("SupportIpv4Gateway", "Whether the VPC supports an IPv4 gateway.", _ => false)
            .ObjectList(
                "AssociatedCens",
                "AssociatedCen",
                "The CEN instances of the VPC; always empty.",
                _ => Array.Empty<object>(),
                Nothing)
            .ObjectList(
                "AssociatedPropagationSources",
                "AssociatedPropagationSources",
                "The sources of routes; always empty.",
                _ => Array.Empty<object>(),
                Nothing)
            .ObjectList("CloudResources", "CloudResourceSetType", "The resources in the VPC.", Counts, CloudResource),
        Errors = [.. VpcErrorSets.OfChanges, VpcErrors.NotFound],
        Run = call => ListedVpc.Of(
            call.State,
            VpcListing.Get(call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(VpcParameters.VpcId))),
    };

    private static IEnumerable<ResourceCount> Counts(ListedVpc listed)
    {
        yield return new ResourceCount("VRouter", 1);
        yield return new ResourceCount("RouteTable", listed.RouteTableIds.Length);
        yield return new ResourceCount("VSwitch", listed.VSwitches.Length);
    }

    private sealed record ResourceCount(string Type, int Count);
}
