using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class DescribeSecurityGroupAttribute
{
    private const int DefaultResults = 500;

    private static readonly Parameter<TrafficDirection?> Direction = Declare.OneOf<TrafficDirection>(
        "Direction",
        "The direction of the rules to return: ingress, egress or all (default).",
        ("ingress", TrafficDirection.Ingress),
        ("egress", TrafficDirection.Egress),
        ("all", null));

    private static readonly Parameter<string?> NicType = Declare.OneOf(
        "NicType",
        "It has no effect: rules of a VPC always have intranet.",
        SecurityGroupRuleErrors.NicTypeNotSupported,
        "intranet",
        "internet");

    private static readonly TokenPageParameters Pages = new(
        DefaultResults,
        Declare.Integer(
            "MaxResults", "The maximum number of rules: 10 to 1000. Default: 500.", minimum: 10, maximum: 1_000));

    public static readonly ApiAction Action = new ApiAction<Listed>
    {
        Product = Product.Ecs,
        Name = "DescribeSecurityGroupAttribute",
        Summary = "Queries one security group and its rules.",
        Description =
            "The response contains the name, the VPC, the inner access policy and the rules of the group. The oldest "
            + "rule comes first. Continue a list with the NextToken of each response, until it is empty.",
        Parameters =
        [
            EcsParameters.RegionId, SecurityGroupParameters.PrefixedSecurityGroupId, Direction, NicType, .. Pages.All,
        ],
        Resource = SecurityGroupParameters.PrefixedSecurityGroupId,
        Response = new Shape<Listed>()
            .Text("RegionId", "The region.", listed => listed.Group.RegionId.Value)
            .Text("SecurityGroupId", "The ID.", listed => listed.Group.Id.Value)
            .Text("SecurityGroupName", "The name.", listed => listed.Group.Name)
            .Text("Description", "The description.", listed => listed.Group.Description)
            .Text("VpcId", "The VPC; empty for the classic network.", listed => listed.Group.VpcId?.Value ?? "")
            .Text(
                "InnerAccessPolicy",
                "Accept if members can access each other, else Drop.",
                listed => listed.Group.InnerAccessPolicy.ToString())
            .Text(
                "NextToken",
                "The token of the next page; empty on the last page.",
                listed => PageParameters.TokenOf(listed.Rules.NextRow))
            .ObjectList(
                "Permissions", "Permission", "The rules.", listed => listed.Rules.Items,
                SecurityGroupRuleShape.Permission),
        Errors =
        [
            .. EcsErrorSets.InRegion,
            SecurityGroupErrors.IdMalformed, SecurityGroupErrors.NotFound,
            SecurityGroupRuleErrors.NicTypeNotSupported,
        ],
        Run = Run,
    };

    private static Plan<Listed> Run(CallContext call)
    {
        call.Validate(NicType);
        var group = SecurityGroupListing.Get(
            call.State, call.Get(EcsParameters.RegionId), call.Get(SecurityGroupParameters.PrefixedSecurityGroupId));
        return new Listed(
            group, SecurityGroupRuleListing.List(call.State, group, call.Get(Direction), Pages.Read(call)));
    }

    internal sealed record Listed(SecurityGroup Group, Page<ListedSecurityGroupRule> Rules);
}
