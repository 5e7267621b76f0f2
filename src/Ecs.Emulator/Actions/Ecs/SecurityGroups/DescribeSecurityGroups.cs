using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class DescribeSecurityGroups
{
    private const int MaxIds = 100;
    private const int MaxPageSize = 100;
    private const int MaxResultsLimit = 100;

    private static readonly Parameter<SecurityGroupId?> SecurityGroupId = Declare.OptionalId<SecurityGroupId>(
        "SecurityGroupId", "The ID of the security group. The list leaves out an ID that does not exist.");

    private static readonly Parameter<ImmutableArray<SecurityGroupId>?> SecurityGroupIds = Declare.JsonList(
        "SecurityGroupIds", Values.Id<SecurityGroupId>, "The IDs of the security groups.", MaxIds);

    private static readonly Parameter<string?> SecurityGroupName = Declare.Text(
        "SecurityGroupName", "The name of the groups; with FuzzyQuery, a part of it.");

    private static readonly Parameter<bool?> FuzzyQuery = Declare.Boolean(
        "FuzzyQuery", "Whether SecurityGroupName is a part of the name. Default: false.");

    private static readonly Parameter<string?> SecurityGroupType = Declare.OneOf(
        "SecurityGroupType", "The type of the groups. Default: all.", "normal", "enterprise");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC of the groups.");

    private static readonly Parameter<string?> NetworkType = Declare.OneOf(
        "NetworkType", "Whether the groups are of a VPC or of the classic network. Default: either.", "vpc", "classic");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the groups.");

    private static readonly Parameter<bool?> ServiceManaged = Declare.Boolean(
        "ServiceManaged", "Whether the groups are managed by a cloud service. Default: either.");

    private static readonly Parameter<bool?> IsQueryEcsCount = Declare.Boolean(
        "IsQueryEcsCount",
        "Whether to return the number of instances and of free addresses of each group. Default: false.");

    private static readonly Parameter<bool?> DryRun = Declare.Boolean(
        "DryRun", "Whether to only check the request. Default: false.");

    private static readonly PageParameters Pages = new(MaxPageSize, MaxResultsLimit);

    public static readonly ApiAction Action = new ApiAction<Listed>
    {
        Product = Product.Ecs,
        Name = "DescribeSecurityGroups",
        Summary = "Queries the security groups of a region.",
        Description =
            "A group must match all filters. The highest ID comes first. Request pages by PageNumber and PageSize, "
            + "or by MaxResults and the NextToken of each response, until it is empty.",
        Parameters =
        [
            EcsParameters.RegionId, SecurityGroupId, SecurityGroupIds, SecurityGroupName, FuzzyQuery, SecurityGroupType,
            VpcId, NetworkType, ResourceGroupId, ServiceManaged, IsQueryEcsCount, EcsParameters.TagFilter, DryRun,
            .. Pages.All,
        ],
        DryRun = DryRun,
        Response = new Shape<Listed>()
            .Text("RegionId", "The region.", listed => listed.RegionId.Value)
            .OptionalInteger(
                "TotalCount",
                "The total number of entries; absent if MaxResults or NextToken was specified.",
                listed => listed.Page.Paging is NumberedPage ? listed.Page.TotalCount : null)
            .Integer(
                "PageNumber",
                "The page number; 1 if MaxResults or NextToken was specified.",
                listed => PageShape.NumberOf(listed.Page))
            .Integer("PageSize", "The page size.", listed => PageShape.SizeOf(listed.Page))
            .Text(
                "NextToken",
                "The token of the next page; empty on the last page.",
                listed => PageParameters.TokenOf(listed.Page.NextRow))
            .ObjectList(
                "SecurityGroups", "SecurityGroup", "The groups.", listed => listed.Page.Items, SecurityGroupShape.Set),
        Errors =
        [
            .. EcsErrorSets.InRegion, TagErrors.KeyMalformed, RequestErrors.DryRunOperation,
        ],
        Run = Run,
    };

    private static Plan<Listed> Run(CallContext call)
    {
        var region = call.Get(EcsParameters.RegionId);
        var filter = Filter(call);
        var count = call.Get(IsQueryEcsCount) is true;
        return new Listed(region, SecurityGroupListing.List(call.State, region, filter, count, Pages.Read(call)));
    }

    private static SecurityGroupFilter Filter(CallContext call) => new()
    {
        Id = call.Get(SecurityGroupId),
        Ids = call.Get(SecurityGroupIds) ?? [],
        Name = call.Get(SecurityGroupName),
        NameIsPart = call.Get(FuzzyQuery) is true,
        Type = SecurityGroupShape.TypeOf(call.Get(SecurityGroupType)),
        VpcId = call.Get(VpcId),
        InVpc = call.Get(NetworkType) is { } network ? network == "vpc" : null,
        ResourceGroupId = call.Get(ResourceGroupId),
        ServiceManaged = call.Get(ServiceManaged),
        Tags = call.Get(EcsParameters.TagFilter),
    };

    internal sealed record Listed(RegionId RegionId, Page<ListedSecurityGroup> Page);
}
