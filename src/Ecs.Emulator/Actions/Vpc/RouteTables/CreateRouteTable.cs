using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class CreateRouteTable
{
    private static readonly Parameter<VpcId> VpcId =
        VpcParameters.VpcId with { Missing = RouteTableErrors.MissingVpcId };

    private static readonly Parameter<string?> Name = VpcParameters.Name(
        "RouteTableName", "the route table", RouteTableErrors.NameMalformed);

    private static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the route table", RouteTableErrors.DescriptionMalformed);

    private static readonly Parameter<RouteTableAssociateType?> AssociateType = Declare.OneOf<RouteTableAssociateType>(
        "AssociateType", "The kind of resources that the route table is for. Default: VSwitch.");

    public static readonly ApiAction Action = new ApiAction<RouteTable>
    {
        Product = Product.Vpc,
        Name = "CreateRouteTable",
        Summary = "Creates a custom route table.",
        Description = "The route table is Pending at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcId, Name, Description, AssociateType, TagParameters.AtCreation,
            VpcParameters.ClientToken,
        ],
        Resource = VpcId,
        ClientToken = VpcParameters.ClientToken,
        Response = new Shape<RouteTable>()
            .Text("RouteTableId", "The ID of the new route table.", table => table.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, .. TagParameters.Errors, RouteTableErrors.MissingVpcId,
            RouteTableErrors.NameMalformed, RouteTableErrors.DescriptionMalformed, VpcErrors.NotFound,
            VpcErrors.StateNotAllowed, RouteTableErrors.QuotaExceeded,
        ],
        Run = call => RouteTableCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new RouteTableSpec
            {
                VpcId = call.Get(VpcId),
                Name = call.Get(Name) ?? "",
                Description = call.Get(Description) ?? "",
                AssociateType = call.Get(AssociateType) ?? RouteTableAssociateType.VSwitch,
                Tags = call.Get(TagParameters.AtCreation),
            }),
    };
}
