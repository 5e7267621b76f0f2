using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>Security groups.</content>
internal static partial class ErrorCatalogue
{
    public static readonly ErrorDefinition InvalidSecurityGroupNameMalformed = Define("InvalidSecurityGroupName.Malformed", 400, "Specified security group name is not valid.");
    public static readonly ErrorDefinition InvalidSecurityGroupDescriptionMalformed = Define("InvalidSecurityGroupDiscription.Malformed", 400, "Specified security group description is not valid.");
    public static readonly ErrorDefinition InvalidSecurityGroupIdMalformed = Define("InvalidSecurityGroupId.Malformed", 400, "The specified parameter \"SecurityGroupId\" is not valid.");
    public static readonly ErrorDefinition SecurityGroupDoesNotExist = Define("InvalidSecurityGroupId.NotFound", 404, "The specified SecurityGroupId does not exist.", Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition InvalidSecurityGroupNotFound = Define("InvalidSecurityGroup.NotFound", 404, "The specified security group is not found.", Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition RegionIdNull = Define("MissingParameter.RegionId", 400, "The parameter \"RegionId\" should not be null.");
    public static readonly ErrorDefinition NewSecurityGroupRegionNotFound = Define("InvalidRegionId.NotFound", 404, "The RegionId provided does not exist in our records.", Refusal.RegionNotFound);
    public static readonly ErrorDefinition NewSecurityGroupVpcNotFound = Define("InvalidVpcId.NotFound", 404, "Specified VPC does not exist.", Refusal.SecurityGroupVpcNotFound);
    public static readonly ErrorDefinition NewSecurityGroupWithoutVpc = Define("InvalidVpcId.NotFound", 403, "vpc id must not empty when only support vpc vm.", Refusal.SecurityGroupNotInVpc);
    public static readonly ErrorDefinition QuotaExceedSecurityGroup = Define("QuotaExceed.SecurityGroup", 403, "The maximum number of security groups is reached.", Refusal.SecurityGroupQuota);
    public static readonly ErrorDefinition SecurityGroupDependencyViolation = Define("DependencyViolation", 403, "There is still instance(s) in the specified security group.", Refusal.SecurityGroupInUse);
    public static readonly ErrorDefinition ResourceManagedByCloudProduct = Define("InvalidOperation.ResourceManagedByCloudProduct", 403, "The security group \"{0}\" is managed by a cloud service.", Refusal.SecurityGroupManaged);
    public static readonly ErrorDefinition SecurityGroupPolicyFixed = Define("InvalidSecurityGroupType.NotSupported", 400, "The inner access policy of an enterprise security group cannot be changed.", Refusal.SecurityGroupPolicyFixed);
}
