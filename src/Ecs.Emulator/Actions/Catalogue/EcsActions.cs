using Ecs.Emulator.Actions.Ecs.Access;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Actions.Ecs.Disks;
using Ecs.Emulator.Actions.Ecs.GroupRules;
using Ecs.Emulator.Actions.Ecs.Images;
using Ecs.Emulator.Actions.Ecs.InstanceAttributes;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Actions.Ecs.InstanceStates;
using Ecs.Emulator.Actions.Ecs.InstanceTypes;
using Ecs.Emulator.Actions.Ecs.KeyPairs;
using Ecs.Emulator.Actions.Ecs.LaunchTemplates;
using Ecs.Emulator.Actions.Ecs.NetworkInterfaces;
using Ecs.Emulator.Actions.Ecs.Places;
using Ecs.Emulator.Actions.Ecs.PrefixLists;
using Ecs.Emulator.Actions.Ecs.ResourceGroups;
using Ecs.Emulator.Actions.Ecs.SecurityGroups;
using Ecs.Emulator.Actions.Ecs.Tags;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class EcsActions
{
    public static readonly ProductActions All = new(Product.Ecs)
    {
        { nameof(AssignPrivateIpAddresses), () => AssignPrivateIpAddresses.Action },
        { nameof(UnassignPrivateIpAddresses), () => UnassignPrivateIpAddresses.Action },
        { nameof(DescribeNetworkInterfaces), () => DescribeNetworkInterfaces.Action },
        { nameof(CreateSecurityGroup), () => CreateSecurityGroup.Action },
        { nameof(DescribeSecurityGroups), () => DescribeSecurityGroups.Action },
        { nameof(DescribeSecurityGroupAttribute), () => DescribeSecurityGroupAttribute.Action },
        { nameof(ModifySecurityGroupAttribute), () => ModifySecurityGroupAttribute.Action },
        { nameof(ModifySecurityGroupPolicy), () => ModifySecurityGroupPolicy.Action },
        { nameof(DeleteSecurityGroup), () => DeleteSecurityGroup.Action },
        { "AuthorizeSecurityGroup", () => RuleAuthorization.Ingress },
        { "AuthorizeSecurityGroupEgress", () => RuleAuthorization.Egress },
        { "RevokeSecurityGroup", () => RuleRevocation.Ingress },
        { "RevokeSecurityGroupEgress", () => RuleRevocation.Egress },
        { "ModifySecurityGroupRule", () => RuleModification.Ingress },
        { "ModifySecurityGroupEgressRule", () => RuleModification.Egress },
        { nameof(DescribeSecurityGroupReferences), () => DescribeSecurityGroupReferences.Action },
        { nameof(CreatePrefixList), () => CreatePrefixList.Action },
        { nameof(DescribePrefixLists), () => DescribePrefixLists.Action },
        { nameof(DescribePrefixListAttributes), () => DescribePrefixListAttributes.Action },
        { nameof(DescribePrefixListAssociations), () => DescribePrefixListAssociations.Action },
        { nameof(ModifyPrefixList), () => ModifyPrefixList.Action },
        { nameof(DeletePrefixList), () => DeletePrefixList.Action },
        { nameof(TagResources), () => TagResources.Action },
        { nameof(UntagResources), () => UntagResources.Action },
        { nameof(ListTagResources), () => ListTagResources.Action },
        { nameof(DescribeTags), () => DescribeTags.Action },
        { nameof(JoinResourceGroup), () => JoinResourceGroup.Action },
        { nameof(DescribeRegions), () => DescribeRegions.Action },
        { nameof(DescribeZones), () => DescribeZones.Action },
        { nameof(CreateNetworkInterface), () => CreateNetworkInterface.Action },
        { nameof(AttachNetworkInterface), () => AttachNetworkInterface.Action },
        { nameof(DetachNetworkInterface), () => DetachNetworkInterface.Action },
        { nameof(DeleteNetworkInterface), () => DeleteNetworkInterface.Action },
        { nameof(ModifyNetworkInterfaceAttribute), () => ModifyNetworkInterfaceAttribute.Action },
        { nameof(DescribeNetworkInterfaceAttribute), () => DescribeNetworkInterfaceAttribute.Action },
        { nameof(CreateNetworkInterfacePermission), () => CreateNetworkInterfacePermission.Action },
        { nameof(DescribeNetworkInterfacePermissions), () => DescribeNetworkInterfacePermissions.Action },
        { nameof(DeleteNetworkInterfacePermission), () => DeleteNetworkInterfacePermission.Action },
        { nameof(AssignIpv6Addresses), () => AssignIpv6Addresses.Action },
        { nameof(UnassignIpv6Addresses), () => UnassignIpv6Addresses.Action },
        { nameof(RunInstances), () => RunInstances.Action },
        { nameof(CreateInstance), () => CreateInstance.Action },
        { nameof(DescribeInstances), () => DescribeInstances.Action },
        { nameof(DescribeInstanceStatus), () => DescribeInstanceStatus.Action },
        { nameof(DescribeInstanceAttribute), () => DescribeInstanceAttribute.Action },
        { nameof(StartInstance), () => StartInstance.Action },
        { nameof(StopInstance), () => StopInstance.Action },
        { nameof(RebootInstance), () => RebootInstance.Action },
        { nameof(DeleteInstance), () => DeleteInstance.Action },
        { nameof(StartInstances), () => StartInstances.Action },
        { nameof(StopInstances), () => StopInstances.Action },
        { nameof(RebootInstances), () => RebootInstances.Action },
        { nameof(DeleteInstances), () => DeleteInstances.Action },
        { nameof(ModifyInstanceAttribute), () => ModifyInstanceAttribute.Action },
        { nameof(ModifyInstanceAutoReleaseTime), () => ModifyInstanceAutoReleaseTime.Action },
        { nameof(ModifyInstanceMetadataOptions), () => ModifyInstanceMetadataOptions.Action },
        { nameof(ModifyInstanceMaintenanceAttributes), () => ModifyInstanceMaintenanceAttributes.Action },
        { nameof(ModifyInstanceAttachmentAttributes), () => ModifyInstanceAttachmentAttributes.Action },
        { nameof(ModifyInstanceChargeType), () => ModifyInstanceChargeType.Action },
        { nameof(ModifyInstanceSpec), () => ModifyInstanceSpec.Action },
        { nameof(ModifyInstanceNetworkSpec), () => ModifyInstanceNetworkSpec.Action },
        { nameof(ModifyInstanceVpcAttribute), () => ModifyInstanceVpcAttribute.Action },
        { nameof(AllocatePublicIpAddress), () => AllocatePublicIpAddress.Action },
        { nameof(ReplaceSystemDisk), () => ReplaceSystemDisk.Action },
        { nameof(AttachInstanceRamRole), () => AttachInstanceRamRole.Action },
        { nameof(DetachInstanceRamRole), () => DetachInstanceRamRole.Action },
        { nameof(CreateLaunchTemplate), () => CreateLaunchTemplate.Action },
        { nameof(CreateLaunchTemplateVersion), () => CreateLaunchTemplateVersion.Action },
        { nameof(DescribeLaunchTemplates), () => DescribeLaunchTemplates.Action },
        { nameof(DescribeLaunchTemplateVersions), () => DescribeLaunchTemplateVersions.Action },
        { nameof(ModifyLaunchTemplateDefaultVersion), () => ModifyLaunchTemplateDefaultVersion.Action },
        { nameof(DeleteLaunchTemplateVersion), () => DeleteLaunchTemplateVersion.Action },
        { nameof(DeleteLaunchTemplate), () => DeleteLaunchTemplate.Action },
        { nameof(CreateKeyPair), () => CreateKeyPair.Action },
        { nameof(ImportKeyPair), () => ImportKeyPair.Action },
        { nameof(DescribeKeyPairs), () => DescribeKeyPairs.Action },
        { nameof(DeleteKeyPairs), () => DeleteKeyPairs.Action },
        { "AttachKeyPair", () => KeyPairAttachment.Attach },
        { "DetachKeyPair", () => KeyPairAttachment.Detach },
        { nameof(JoinSecurityGroup), () => JoinSecurityGroup.Action },
        { nameof(LeaveSecurityGroup), () => LeaveSecurityGroup.Action },
        { nameof(DescribeInstanceTypes), () => DescribeInstanceTypes.Action },
        { nameof(DescribeInstanceTypeFamilies), () => DescribeInstanceTypeFamilies.Action },
        { nameof(DescribeImageSupportInstanceTypes), () => DescribeImageSupportInstanceTypes.Action },
        { nameof(DescribeAvailableResource), () => DescribeAvailableResource.Action },
        { nameof(DescribeImages), () => DescribeImages.Action },
        { nameof(DescribeDisks), () => DescribeDisks.Action },
        { nameof(CreateDisk), () => CreateDisk.Action },
        { nameof(AttachDisk), () => AttachDisk.Action },
        { nameof(DetachDisk), () => DetachDisk.Action },
        { nameof(DeleteDisk), () => DeleteDisk.Action },
        { nameof(ReInitDisk), () => ReInitDisk.Action },
        { nameof(ResizeDisk), () => ResizeDisk.Action },
        { nameof(ModifyDiskAttribute), () => ModifyDiskAttribute.Action },
        { nameof(ModifyDiskSpec), () => ModifyDiskSpec.Action },
        { nameof(DescribeUserData), () => DescribeUserData.Action },
        { nameof(DescribeInstanceRamRole), () => DescribeInstanceRamRole.Action },
        { nameof(DescribeInstanceMaintenanceAttributes), () => DescribeInstanceMaintenanceAttributes.Action },
        { nameof(DescribeInstanceAutoRenewAttribute), () => DescribeInstanceAutoRenewAttribute.Action },
    };
}
