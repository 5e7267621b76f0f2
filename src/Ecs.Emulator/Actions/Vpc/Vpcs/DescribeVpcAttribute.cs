using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

/// <summary>DescribeVpcAttribute: shows one VPC.</summary>
internal static class DescribeVpcAttribute
{
    private static readonly Shape<ResourceCount> CloudResource = new Shape<ResourceCount>()
        .Text("ResourceType", "The type of the resources.", count => count.Type)
        .Integer("ResourceCount", "How many there are.", count => count.Count);

    private static readonly Shape<object> Nothing = new();

    public static readonly ApiAction Action = new ApiAction<ListedVpc>
    {
        Product = Product.Vpc,
        Name = "DescribeVpcAttribute",
        Summary = "Queries a VPC.",
        Description = "Shows what the VPC is and how many VSwitches it has.",
        Parameters = [VpcParameters.RequiredRegionId, VpcParameters.VpcId, VpcParameters.DryRun],
        Resource = VpcParameters.VpcId,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedVpc>()
            .Include(listed => listed, VpcShape.Common)
            .Boolean("ClassicLinkEnabled", "Whether it is linked to the classic network.", _ => false)
            .Text("Ipv4GatewayId", "Its IPv4 gateway: none.", _ => "")
            .Boolean("SupportIpv4Gateway", "Whether it may have an IPv4 gateway.", _ => false)
            .ObjectList("AssociatedCens", "AssociatedCen", "The CENs it is in: none.", _ => Array.Empty<object>(), Nothing)
            .ObjectList(
                "AssociatedPropagationSources",
                "AssociatedPropagationSources",
                "What routes come from: nothing.",
                _ => Array.Empty<object>(),
                Nothing)
            .ObjectList("CloudResources", "CloudResourceSetType", "What is in it.", Counts, CloudResource),
        Errors = [.. VpcErrorSets.OfChanges, VpcErrors.NotFound],
        Run = call => ListedVpc.Of(
            call.State,
            VpcRules.Get(call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(VpcParameters.VpcId))),
    };

    private static IEnumerable<ResourceCount> Counts(ListedVpc listed)
    {
        yield return new ResourceCount("VRouter", 1);
        yield return new ResourceCount("RouteTable", 1);
        yield return new ResourceCount("VSwitch", listed.VSwitchIds.Length);
    }

    private sealed record ResourceCount(string Type, int Count);
}
