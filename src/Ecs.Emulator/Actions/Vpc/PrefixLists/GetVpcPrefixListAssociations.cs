using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class GetVpcPrefixListAssociations
{
    private static readonly TokenPageParameters Pages = VpcPrefixListParameters.Pages();

    private static readonly Shape<PrefixListAssociation> Row = new Shape<PrefixListAssociation>()
        .Text("PrefixListId", "The prefix list.", association => association.PrefixList.Id.Value)
        .Text("ResourceId", "The route table.", association => association.RouteTableId.Value)
        .Text("ResourceType", "Always vpcRouteTable.", _ => "vpcRouteTable")
        .Text("ResourceUid", "The account of the route table.", association => association.Owner.Value)
        .Text("OwnerId", "The account of the prefix list.", association => association.Owner.Value)
        .Text("RegionId", "The region.", association => association.PrefixList.RegionId.Value)
        .Text(
            "Status",
            "Created, Creating, Modifying, Deleting, or ModifyFailed if other entries suppress blocks.",
            association => association.Status.ToString())
        .Text("Reason", "The reason of ModifyFailed.", ReasonOf)
        .Text("CidrList", "The effective blocks.", association => string.Join(',', association.Effective))
        .Text("SuppressedList", "The other blocks.", association => string.Join(',', association.Suppressed));

    public static readonly ApiAction Action = new ApiAction<Page<PrefixListAssociation>>
    {
        Product = Product.Vpc,
        Name = "GetVpcPrefixListAssociations",
        Summary = "Queries the route tables with an entry to a prefix list of VPC.",
        Description = "Request the next page by NextToken until it is empty.",
        Parameters = [VpcParameters.RequiredRegionId, VpcPrefixListParameters.Id, .. Pages.All],
        Resource = VpcPrefixListParameters.Id,
        Response = new Shape<Page<PrefixListAssociation>>()
            .Integer("Count", "The number of route tables of the page.", page => page.Items.Length)
            .Integer("TotalCount", "The total number of route tables.", page => page.TotalCount)
            .NextToken()
            .ObjectArray("PrefixListAssociation", "The route tables.", page => page.Items, Row),
        Errors = [.. VpcErrorSets.OfEveryAction, VpcPrefixListErrors.NotFound],
        Run = call => PrefixListAssociation.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(VpcPrefixListParameters.Id),
            Pages.Read(call)),
    };

    private static string ReasonOf(PrefixListAssociation association) =>
        association.Status == PrefixListAssociationStatus.ModifyFailed
            ? RouteEntryErrors.PrefixListConflict.Template
            : "";
}
