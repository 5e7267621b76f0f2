using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class DescribePrefixListAssociations
{
    private static readonly TokenPageParameters Pages = new(PrefixListShape.DefaultResults, PrefixListShape.MaxResults);

    private static readonly Shape<SecurityGroupId> Association = new Shape<SecurityGroupId>()
        .Text("ResourceId", "The ID of the resource.", id => id.Value)
        .Text("ResourceType", "Always securitygroup.", _ => SecurityGroup.Kind.Type!.Name);

    public static readonly ApiAction Action = new ApiAction<Page<SecurityGroupId>>
    {
        Product = Product.Ecs,
        Name = "DescribePrefixListAssociations",
        Summary = "Queries the resources that use a prefix list.",
        Description =
            "These are the security groups with a rule that names the list. Continue a list with the NextToken of each "
            + "response, until it is empty.",
        Parameters = [EcsParameters.RegionId, PrefixListParameters.PrefixListId, .. Pages.All],
        Resource = PrefixListParameters.PrefixListId,
        Response = new Shape<Page<SecurityGroupId>>()
            .NextToken()
            .ObjectList(
                "PrefixListAssociations", "PrefixListAssociation", "The resources.", page => page.Items, Association),
        Errors = [.. EcsErrorSets.InRegion, PrefixListErrors.NotFound],
        Run = call => PrefixListListing.ListAssociations(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(PrefixListParameters.PrefixListId),
            Pages.Read(call)),
    };
}
