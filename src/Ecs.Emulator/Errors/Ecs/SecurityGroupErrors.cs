namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of security groups and their members.</summary>
internal static class SecurityGroupErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidSecurityGroupId.NotFound", 404,
        "The specified SecurityGroupId does not exist.", Refusal.SecurityGroupNotFound);

    public static readonly ErrorDefinition NotFoundForDeletion = new(
        "InvalidSecurityGroup.NotFound", 404,
        "The specified security group is not found.", Refusal.SecurityGroupNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition IdMalformed = new(
        "InvalidSecurityGroupId.Malformed", 400, "The specified parameter \"SecurityGroupId\" is not valid.");

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidSecurityGroupName.Malformed", 400, "Specified security group name is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidSecurityGroupDiscription.Malformed", 400, "Specified security group description is not valid.");

    public static readonly ErrorDefinition MissingRegionId = new(
        "MissingParameter.RegionId", 400, "The parameter \"RegionId\" should not be null.");

    public static readonly ErrorDefinition RegionNotFound = new(
        "InvalidRegionId.NotFound", 404,
        "The RegionId provided does not exist in our records.", Refusal.RegionNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VpcNotFound = new(
        "InvalidVpcId.NotFound", 404, "Specified VPC does not exist.", Refusal.SecurityGroupVpcNotFound);

    public static readonly ErrorDefinition MissingVpc = new(
        "InvalidVpcId.NotFound", 403,
        "vpc id must not empty when only support vpc vm.", Refusal.SecurityGroupWithoutVpc);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceed.SecurityGroup", 403,
        "The maximum number of security groups is reached.", Refusal.SecurityGroupQuotaExceeded);

    public static readonly ErrorDefinition InUse = new(
        "DependencyViolation", 403,
        "There is still instance(s) in the specified security group.", Refusal.SecurityGroupInUse);

    public static readonly ErrorDefinition Referenced = new(
        "DependencyViolation", 403,
        "The specified security group has been authorized in another one.", Refusal.SecurityGroupReferenced);

    public static readonly ErrorDefinition ManagedByService = new(
        "InvalidOperation.ResourceManagedByCloudProduct", 403,
        "The security group \"{0}\" is managed by a cloud service.", Refusal.SecurityGroupManaged);

    public static readonly ErrorDefinition PolicyFixed = new(
        "InvalidSecurityGroupType.NotSupported", 400,
        "The inner access policy of an enterprise security group cannot be changed.", Refusal.SecurityGroupPolicyFixed);

    public static readonly ErrorDefinition NotInVpc = new(
        "InvalidSecurityGroupId.NotVpc", 403,
        "The specified SecurityGroupId not in VPC.", Refusal.SecurityGroupNotInVpc);

    public static readonly ErrorDefinition Repeated = new(
        "InvalidParameter.SecurityGroupIdRepeated", 404,
        "The specified security group ids has repeated.", Refusal.SecurityGroupRepeated);

    public static readonly ErrorDefinition Full = new(
        "SecurityGroupInstanceLimitExceed", 403,
        "The maximum number of instances in a security group is exceeded.", Refusal.SecurityGroupFull);

    public static readonly ErrorDefinition EnterpriseGroupFull = new(
        "InvalidOperation.EniCountExceeded", 403,
        "The maximum number of eni in a enterprise level security group is exceeded.",
        Refusal.EnterpriseSecurityGroupFull);

    // Members: instances and ENIs.
    public static readonly ErrorDefinition InstanceAndNetworkInterfaceTogether = new(
        "InvalidParam.EniIdAndInstanceId.Conflict", 403,
        "The parameters InstanceId and NetworkInterfaceId cannot both be specified.");

    public static readonly ErrorDefinition InstanceAlreadyMember = new(
        "InvalidInstanceId.AlreadyExists", 403,
        "The specified instance already exists in the specified security group.", Refusal.InstanceAlreadyInGroup);

    public static readonly ErrorDefinition InstanceNotMember = new(
        "InstanceNotInSecurityGroup", 403, "The instance not in the group.", Refusal.InstanceNotInGroup);

    public static readonly ErrorDefinition LastGroupOfInstance = new(
        "InstanceLastSecurityGroup", 403,
        "The specified security group is the last security group for the instance.", Refusal.InstanceLastGroup);

    public static readonly ErrorDefinition InstanceVpcMismatch = new(
        "InvalidInstanceId.Mismatch", 400,
        "Specified instance and security group are not in the same VPC.", Refusal.VpcMismatch);

    public static readonly ErrorDefinition NetworkInterfaceNotMember = new(
        "InvalidSecurityGroupAssociation.NotFound", 400,
        "The specified ENI \"{0}\" is not in the specified security group.", Refusal.NetworkInterfaceNotInGroup);

    public static readonly ErrorDefinition LastGroupOfNetworkInterface = new(
        "InvalidOperation.AtLeastInOneGroup", 403,
        "The specified ENI \"{0}\" must be in at least one security group.", Refusal.NetworkInterfaceLastGroup);

    public static readonly ErrorDefinition NetworkInterfaceVpcMismatch = new(
        "InvalidOperation.VpcMismatch", 403,
        "The VPC of the specified ENI and security group are not in the same VPC.",
        Refusal.NetworkInterfaceVpcMismatch);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, NotFoundForDeletion, IdMalformed, NameMalformed, DescriptionMalformed, MissingRegionId,
        RegionNotFound, VpcNotFound, MissingVpc, QuotaExceeded, InUse, Referenced, ManagedByService, PolicyFixed,
        NotInVpc, Repeated, Full, EnterpriseGroupFull, InstanceAndNetworkInterfaceTogether, InstanceAlreadyMember,
        InstanceNotMember, LastGroupOfInstance, InstanceVpcMismatch, NetworkInterfaceNotMember,
        LastGroupOfNetworkInterface, NetworkInterfaceVpcMismatch,
    ];
}
