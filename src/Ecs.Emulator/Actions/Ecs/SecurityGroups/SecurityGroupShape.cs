using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class SecurityGroupShape
{
    public static readonly Shape<ListedSecurityGroup> Set = new Shape<ListedSecurityGroup>()
        .Text("SecurityGroupId", "The ID.", listed => listed.Group.Id.Value)
        .Text("SecurityGroupName", "The name.", listed => listed.Group.Name)
        .Text("Description", "The description.", listed => listed.Group.Description)
        .Text("SecurityGroupType", "normal or enterprise.", listed => NameOf(listed.Group.Type))
        .Text("VpcId", "The VPC; empty for the classic network.", listed => listed.Group.VpcId?.Value ?? "")
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Group.CreationTime))
        .Integer(
            "EcsCount",
            "The number of instances in the group; 0 unless IsQueryEcsCount is true.",
            listed => listed.Instances)
        .Integer(
            "AvailableInstanceAmount",
            "The number of private addresses that can still join the group; 0 unless IsQueryEcsCount is true.",
            listed => listed.Room)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Boolean("ServiceManaged", "Whether a service manages the group.", listed => listed.Group.ServiceId is not null)
        .Integer("ServiceID", "The service that manages the group; 0 for none.", listed => listed.Group.ServiceId ?? 0)
        .Integer("RuleCount", "The number of rules.", listed => listed.Rules)
        .Integer(
            "GroupToGroupRuleCount", "The number of rules that name other groups.", listed => listed.GroupRules)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Group.Tags, CommonShapes.Tag);

    public static SecurityGroupType? TypeOf(string? name) => name switch
    {
        null => null,
        "enterprise" => SecurityGroupType.Enterprise,
        _ => SecurityGroupType.Normal,
    };

    private static string NameOf(SecurityGroupType type) =>
        type == SecurityGroupType.Enterprise ? "enterprise" : "normal";
}
