using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

/// <summary>How the API shows a security group in a listing. The emulator has no rules, so their counts are 0.</summary>
internal static class SecurityGroupShape
{
    /// <summary>A security group in a listing.</summary>
    public static readonly Shape<ListedSecurityGroup> Set = new Shape<ListedSecurityGroup>()
        .Text("SecurityGroupId", "The ID.", listed => listed.Group.Id.Value)
        .Text("SecurityGroupName", "The name.", listed => listed.Group.Name)
        .Text("Description", "The description.", listed => listed.Group.Description)
        .Text("SecurityGroupType", "normal or enterprise.", listed => NameOf(listed.Group.Type))
        .Text("VpcId", "The VPC; empty for the classic network.", listed => listed.Group.VpcId?.Value ?? "")
        .Text("CreationTime", "When it was made, UTC.", listed => EcsShapes.Time(listed.Group.CreationTime))
        .Integer("EcsCount", "The instances in it; 0 unless IsQueryEcsCount is true.", listed => listed.Instances)
        .Integer("AvailableInstanceAmount", "How many more private addresses it can hold; 0 unless IsQueryEcsCount is true.", listed => listed.Room)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Boolean("ServiceManaged", "Whether a service manages it.", listed => listed.Group.ServiceId is not null)
        .Integer("ServiceID", "The service that manages it; 0 for none.", listed => listed.Group.ServiceId ?? 0)
        .Integer("RuleCount", "Its rules.", _ => 0)
        .Integer("GroupToGroupRuleCount", "Its rules that name other groups.", _ => 0)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Group.Tags, EcsShapes.Tag);

    /// <summary>The type of this name; null for none.</summary>
    public static SecurityGroupType? TypeOf(string? name) => name switch
    {
        null => null,
        "enterprise" => SecurityGroupType.Enterprise,
        _ => SecurityGroupType.Normal,
    };

    private static string NameOf(SecurityGroupType type) =>
        type == SecurityGroupType.Enterprise ? "enterprise" : "normal";
}
