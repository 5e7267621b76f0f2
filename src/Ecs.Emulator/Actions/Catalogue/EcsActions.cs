using Ecs.Emulator.Actions.Ecs.Access;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Actions.Ecs.Disks;
using Ecs.Emulator.Actions.Ecs.Images;
using Ecs.Emulator.Actions.Ecs.InstanceAttributes;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Actions.Ecs.InstanceStates;
using Ecs.Emulator.Actions.Ecs.InstanceTypes;
using Ecs.Emulator.Actions.Ecs.NetworkInterfaces;
using Ecs.Emulator.Actions.Ecs.Places;
using Ecs.Emulator.Actions.Ecs.ResourceGroups;
using Ecs.Emulator.Actions.Ecs.SecurityGroups;
using Ecs.Emulator.Actions.Ecs.Tags;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class EcsActions
{
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
        DescribeTags.Action,
        JoinResourceGroup.Action,
        DescribeRegions.Action,
        DescribeZones.Action,
        CreateNetworkInterface.Action,
        AttachNetworkInterface.Action,
        DetachNetworkInterface.Action,
        DeleteNetworkInterface.Action,
        ModifyNetworkInterfaceAttribute.Action,
        DescribeNetworkInterfaceAttribute.Action,
        CreateNetworkInterfacePermission.Action,
        DescribeNetworkInterfacePermissions.Action,
        DeleteNetworkInterfacePermission.Action,
        AssignIpv6Addresses.Action,
        UnassignIpv6Addresses.Action,
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
        ModifyInstanceMetadataOptions.Action,
        ModifyInstanceMaintenanceAttributes.Action,
        ModifyInstanceAttachmentAttributes.Action,
        ModifyInstanceChargeType.Action,
        ModifyInstanceSpec.Action,
        ModifyInstanceNetworkSpec.Action,
        ModifyInstanceVpcAttribute.Action,
        AllocatePublicIpAddress.Action,
        ReplaceSystemDisk.Action,
        AttachInstanceRamRole.Action,
        DetachInstanceRamRole.Action,
        KeyPairAttachment.Attach,
        KeyPairAttachment.Detach,
        JoinSecurityGroup.Action,
        LeaveSecurityGroup.Action,
        DescribeInstanceTypes.Action,
        DescribeInstanceTypeFamilies.Action,
        DescribeImageSupportInstanceTypes.Action,
        DescribeAvailableResource.Action,
        DescribeImages.Action,
        DescribeDisks.Action,
        ResizeDisk.Action,
        ModifyDiskAttribute.Action,
        ModifyDiskSpec.Action,
        DescribeUserData.Action,
        DescribeInstanceRamRole.Action,
        DescribeInstanceMaintenanceAttributes.Action,
        DescribeInstanceAutoRenewAttribute.Action,
    ];
}
