using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class DescribeSecurityGroupAttribute
{
    private static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Required(
        SecurityGroupParameters.SecurityGroupId.Name,
        Values.PrefixedId(SecurityGroup.Kind, SecurityGroupErrors.IdMalformed),
        SecurityGroupParameters.SecurityGroupId.Description,
        SecurityGroupParameters.SecurityGroupId.Example);

    /// <summary>The members of a rule; the emulator has no rules.</summary>
    private static readonly IReadOnlyList<string> RuleMembers =
    [
        "SecurityGroupRuleId", "Direction", "IpProtocol", "PortRange", "SourcePortRange", "SourceCidrIp",
        "DestCidrIp", "Ipv6SourceCidrIp", "Ipv6DestCidrIp", "SourceGroupId", "SourceGroupName",
        "SourceGroupOwnerAccount", "DestGroupId", "DestGroupName", "DestGroupOwnerAccount", "SourcePrefixListId",
        "SourcePrefixListName", "DestPrefixListId", "DestPrefixListName", "PortRangeListId", "PortRangeListName",
        "Policy", "Priority", "NicType", "Description", "CreateTime",
    ];

    private static readonly Shape<string> Permission = RuleMembers.Aggregate(
        new Shape<string>(), (shape, member) => shape.Text(member, "Of a rule.", _ => ""));

    public static readonly ApiAction Action = new ApiAction<SecurityGroup>
    {
        Product = Product.Ecs,
        Name = "DescribeSecurityGroupAttribute",
        Summary = "Queries one security group.",
        Description =
            "The response contains the name, the VPC and the inner access "
            + "policy of the group. The list of rules is always empty.",
        Parameters = [EcsParameters.RegionId, SecurityGroupId],
        Resource = SecurityGroupId,
        Response = new Shape<SecurityGroup>()
            .Text("RegionId", "The region.", group => group.RegionId.Value)
            .Text("SecurityGroupId", "The ID.", group => group.Id.Value)
            .Text("SecurityGroupName", "The name.", group => group.Name)
            .Text("Description", "The description.", group => group.Description)
            .Text("VpcId", "The VPC; empty for the classic network.", group => group.VpcId?.Value ?? "")
            .Text(
                "InnerAccessPolicy",
                "Accept if members can access each other, else Drop.",
                group => group.InnerAccessPolicy.ToString())
            .Text("NextToken", "Always empty.", _ => "")
            .ObjectList(
                "Permissions", "Permission", "The rules; always empty.", _ => Array.Empty<string>(), Permission),
        Errors =
        [
            .. EcsErrorSets.InRegion,
            SecurityGroupErrors.IdMalformed, SecurityGroupErrors.NotFound,
        ],
        Run = call => SecurityGroupListing.Get(call.State, call.Get(EcsParameters.RegionId), call.Get(SecurityGroupId)),
    };
}
