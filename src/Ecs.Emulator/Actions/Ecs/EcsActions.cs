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
        CreateNetworkInterface.Action,
        AttachNetworkInterface.Action,
        DetachNetworkInterface.Action,
        DeleteNetworkInterface.Action,
        ModifyNetworkInterfaceAttribute.Action,
        DescribeNetworkInterfaceAttribute.Action,
        RunInstances.Action,
        DescribeInstances.Action,
        DescribeInstanceStatus.Action,
        DescribeInstanceAttribute.Action,
        StartInstance.Action,
        StopInstance.Action,
        RebootInstance.Action,
        DeleteInstance.Action,
        StartInstances.Action,
        StopInstances.Action,
        RebootInstances.Action,
        DeleteInstances.Action,
        ModifyInstanceAttribute.Action,
        ModifyInstanceAutoReleaseTime.Action,
        JoinSecurityGroup.Action,
        LeaveSecurityGroup.Action,
        DescribeInstanceTypes.Action,
        DescribeAvailableResource.Action,
        DescribeImages.Action,
        DescribeDisks.Action,
        DescribeUserData.Action,
        DescribeInstanceRamRole.Action,
        DescribeInstanceMaintenanceAttributes.Action,
        DescribeInstanceAutoRenewAttribute.Action,
    ];
}
