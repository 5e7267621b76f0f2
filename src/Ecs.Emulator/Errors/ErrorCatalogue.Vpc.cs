using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>VPCs and VSwitches.</content>
internal static partial class ErrorCatalogue
{
    public static readonly ErrorDefinition MissMandatoryParameter = Define("MissingParameter", 400, "Miss mandatory parameter.");
    public static readonly ErrorDefinition VpcRegionNotFound = Define("InvalidRegionId.NotFound", 404, "Specified value of \"regionId\" is not supported.", Refusal.RegionNotFound);
    public static readonly ErrorDefinition VpcNotFound = Define("InvalidVpcId.NotFound", 404, "Specified VPC does not exist.", Refusal.VpcNotFound);
    public static readonly ErrorDefinition IncorrectVpcStatus = Define("IncorrectVpcStatus", 400, "Current VPC status does not support this operation.", Refusal.VpcState);
    public static readonly ErrorDefinition QuotaExceededVpc = Define("QuotaExceeded.Vpc", 400, "VPC quota exceeded.", Refusal.VpcQuota);
    public static readonly ErrorDefinition IllegalVpcMask = Define("IllegalParam.CidrBlockMask", 400, "The param of CidrBlock Mask [{0}] is illegal.", Refusal.VpcMask);
    public static readonly ErrorDefinition VpcBlockNotValid = Define("InvalidParameter", 400, "Specified CIDR block is not valid", Refusal.VpcBlock);
    public static readonly ErrorDefinition VpcBlockNotFound = Define("InvalidCidrBlock.NotFound", 404, "Specified CIDR block does not exist in the VPC.", Refusal.VpcBlockNotFound);
    public static readonly ErrorDefinition VpcBlockInUse = Define("DependencyViolation.VSwitchInCidrBlock", 400, "Specified CIDR block has dependent virtual switches.", Refusal.VpcBlockInUse);
    public static readonly ErrorDefinition InvalidVpcName = Define("InvalidVpcName.Malformed", 400, "Specified VPC name is not valid.");
    public static readonly ErrorDefinition InvalidVpcDescription = Define("InvalidVpcDiscription.Malformed", 400, "Specified VPC description is not valid.");
    public static readonly ErrorDefinition InvalidUserCidrQuota = Define("InvalidUserCidr.Quota", 400, "Specified UserCidr number is greater than 3.");
    public static readonly ErrorDefinition VpcResourceGroupNotFound = Define("InvalidResourceGroupId", 400, "The specified ResourceGroupId does not exist.", Refusal.ResourceGroupNotFound);
    public static readonly ErrorDefinition InvalidIpv6CidrBlock = Define("InvalidIpv6CidrBlock.Malformed", 400, "Specified Ipv6CidrBlock is not valid.", Refusal.VpcIpv6Block);
    public static readonly ErrorDefinition VpcHasVSwitches = Define("DependencyViolation.VSwitch", 400, "Specified object has dependent resources", Refusal.VpcHasVSwitches);
    public static readonly ErrorDefinition VpcHasSecurityGroups = Define("DependencyViolation.SecurityGroup", 400, "Specified object has dependent resources SecurityGroup.", Refusal.VpcHasSecurityGroups);
    public static readonly ErrorDefinition VpcZoneNotFound = Define("InvalidZoneId.NotFound", 404, "Specified zone does not exist.", Refusal.ZoneNotFound);
    public static readonly ErrorDefinition InvalidCidrBlockMalformed = Define("InvalidCidrBlock.Malformed", 400, "Specified CIDR block is not valid.");
    public static readonly ErrorDefinition InvalidCidrBlockOverlapped = Define("InvalidCidrBlock.Overlapped", 400, "Specified CIDR block overlapped with other subnets.", Refusal.VSwitchBlockOverlaps);
    public static readonly ErrorDefinition BlockOutsideVpc = Define("InvalidParameter", 400, "Specified CIDR block is not valid in VPC.", Refusal.VSwitchBlockOutsideVpc);
    public static readonly ErrorDefinition InvalidVSwitchMask = Define("InvalidCirdrBlock.MaskLength", 400, "Specified CIDR block is not valid .", Refusal.VSwitchMask);
    public static readonly ErrorDefinition InvalidVSwitchName = Define("InvalidVSwitchName.Malformed", 400, "Specified virtual switch name is not valid.");
    public static readonly ErrorDefinition InvalidVSwitchDescription = Define("InvalidVSwitchDiscription.Malformed", 400, "Specified virtual switch description is not valid.");
    public static readonly ErrorDefinition QuotaExceededVSwitch = Define("QuotaExceeded.VSwitch", 400, "Virtual switch quota exceeded.", Refusal.VSwitchQuota);
    public static readonly ErrorDefinition DefaultVSwitchExisted = Define(
        "DefaultVswitch.Existed", 403, "The default vswitch for VPC already exists.", Refusal.DefaultVSwitchExists);
    public static readonly ErrorDefinition VSwitchDoesNotExist = Define("InvalidVSwitchId.NotFound", 404, "The specified virtual switch does not exists.", Refusal.VSwitchNotFound);
    public static readonly ErrorDefinition VSwitchStatusNotSupported = Define("IncorrectVSwitchStatus", 400, "The current virtual switch status does not support this operation.", Refusal.VSwitchState);
    public static readonly ErrorDefinition VSwitchDependencyViolation = Define("DependencyViolation", 400, "Specified object has dependent resources", Refusal.VSwitchInUse);
    public static readonly ErrorDefinition RouteTableNotFound = Define("InvalidRouteTableId.NotFound", 404, "The specified route table does not exist.", Refusal.RouteTableNotFound);
    public static readonly ErrorDefinition CidrReservationNotFound = Define("ResourceNotFound.VSwitchCidrReservation", 404, "The specified resource of VSwitchCidrReservation is not found.", Refusal.CidrReservationNotFound);
    public static readonly ErrorDefinition CidrReservationBlock = Define("IllegalParam.VSwitchCidrReservationCidr", 400, "The specified VSwitchCidrReservationCidr is not valid in the virtual switch.", Refusal.CidrReservationBlock);
    public static readonly ErrorDefinition InvalidParameterOfRouteTable = Define("InvalidParameter", 400, "Specified route table name or description is not valid.");
    public static readonly ErrorDefinition InvalidCidrReservationText = Define("InvalidParameter", 400, "Specified name or description of the reservation is not valid.");
}
