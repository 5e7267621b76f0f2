namespace Ecs.Emulator.Actions.Ecs;

/// <summary>The actions of Elastic Compute Service (2014-05-26).</summary>
internal static class EcsActions
{
    /// <summary>All of them, in the order in which documents list them.</summary>
    public static readonly IReadOnlyList<ApiAction> All =
    [
        AssignPrivateIpAddresses.Action,
        UnassignPrivateIpAddresses.Action,
        DescribeNetworkInterfaces.Action,
        CreateSecurityGroup.Action,
        DescribeSecurityGroups.Action,
        DescribeSecurityGroupAttribute.Action,
        ModifySecurityGroupAttribute.Action,
        ModifySecurityGroupPolicy.Action,
        DeleteSecurityGroup.Action,
        TagResources.Action,
        UntagResources.Action,
        ListTagResources.Action,
        JoinResourceGroup.Action,
        DescribeRegions.Action,
        DescribeZones.Action,
        CreateNetworkInterface.Action,
        AttachNetworkInterface.Action,
        DetachNetworkInterface.Action,
        DeleteNetworkInterface.Action,
        ModifyNetworkInterfaceAttribute.Action,
        DescribeNetworkInterfaceAttribute.Action,
        AssignIpv6Addresses.Action,
        UnassignIpv6Addresses.Action,
    ];
}
