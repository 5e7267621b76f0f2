using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

/// <summary>DescribeSecurityGroups: lists the security groups of a region.</summary>
internal static class DescribeSecurityGroups
{
    private const int MaxIds = 100;
    private const int MaxPageSize = 100;
    private const int HighestMaxResults = 100;

    private static readonly Parameter<string?> SecurityGroupId = Declare.Text(
        "SecurityGroupId", "The group to show. One that does not exist is missing from the list.");

    private static readonly Parameter<ImmutableArray<string>?> SecurityGroupIds = Declare.JsonList(
        "SecurityGroupIds", Values.Text, "The groups to show.", MaxIds);

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
        "IsQueryEcsCount", "Whether to count instances and free addresses of each group. Default: false.");

    private static readonly Parameter<bool?> DryRun = Declare.Boolean(
        "DryRun", "Whether only to check the call. Default: false.");

    private static readonly PageParameters Pages = new(MaxPageSize, HighestMaxResults);

    public static readonly ApiAction Action = new ApiAction<Listed>
    {
        Product = Product.Ecs,
        Name = "DescribeSecurityGroups",
        Summary = "Queries the security groups of a region.",
        Description =
            "Every filter that is given must hold; the highest ID comes first. Pages are asked for by PageNumber and PageSize, or "
            + "by MaxResults and then the NextToken of each answer, until that is empty.",
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
                "How many match in all; absent where MaxResults or NextToken was given.",
                listed => listed.Page.Paging is NumberedPage ? listed.Page.TotalCount : null)
            .Integer("PageNumber", "The page shown; 1 where MaxResults or NextToken was given.", listed => PageShape.NumberOf(listed.Page))
            .Integer("PageSize", "The most entries the page could have.", listed => PageShape.SizeOf(listed.Page))
            .Text("NextToken", "What to ask on with; empty on the last page.", listed => PageParameters.TokenOf(listed.Page.NextRow))
            .ObjectList("SecurityGroups", "SecurityGroup", "The groups.", listed => listed.Page.Items, SecurityGroupShape.Set),
        Errors =
        [
            .. EcsErrorSets.InRegion, TagErrors.KeyMalformed, RequestErrors.DryRunOperation,
        ],
        Run = Run,
    };

    private static Plan<Listed> Run(CallContext call)
    {
        var region = call.Get(EcsParameters.RegionId);
        var one = call.Get(SecurityGroupId);
        var several = call.Get(SecurityGroupIds);
        var filter = new SecurityGroupFilter
        {
            Name = call.Get(SecurityGroupName),
            NameIsPart = call.Get(FuzzyQuery) is true,
            Type = SecurityGroupShape.TypeOf(call.Get(SecurityGroupType)),
            VpcId = call.Get(VpcId),
            InVpc = call.Get(NetworkType) is { } network ? network == "vpc" : null,
            ResourceGroupId = call.Get(ResourceGroupId),
            ServiceManaged = call.Get(ServiceManaged),
            Tags = call.Get(EcsParameters.TagFilter),
            Ids = Ids(one, several),
        };
        var count = call.Get(IsQueryEcsCount) is true;
        return new Listed(region, SecurityGroupListing.List(call.State, region, filter, count, Pages.Read(call)));
    }

    /// <summary>One id and several are two filters: both must hold. An empty array asks for nothing in particular.</summary>
    private static ImmutableArray<SecurityGroupId> Ids(string? one, ImmutableArray<string>? several)
    {
        if (one is null)
        {
            return [.. (several ?? []).Select(id => new SecurityGroupId(id))];
        }

        // An id that no group has stands for none at all, since no id means any.
        return [new SecurityGroupId(several is not { Length: > 0 } ids || ids.Contains(one) ? one : "")];
    }

    internal sealed record Listed(RegionId RegionId, Page<ListedSecurityGroup> Page);
}
