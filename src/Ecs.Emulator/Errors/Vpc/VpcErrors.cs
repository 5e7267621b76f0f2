namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of VPCs, and those that all actions of the product have.</summary>
internal static class VpcErrors
{
    public static readonly ErrorDefinition MissingParameter = new(
        "MissingParameter", 400, "Miss mandatory parameter.");

    public static readonly ErrorDefinition RegionNotFound = new(
        "InvalidRegionId.NotFound", 404,
        "Specified value of \"regionId\" is not supported.", Refusal.RegionNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ResourceGroupNotFound = new(
        "InvalidResourceGroupId", 400,
        "The specified ResourceGroupId does not exist.", Refusal.ResourceGroupNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NotFound = new(
        "InvalidVpcId.NotFound", 404, "Specified VPC does not exist.", Refusal.VpcNotFound);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectVpcStatus", 400, "Current VPC status does not support this operation.", Refusal.VpcStateNotAllowed);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.Vpc", 400, "VPC quota exceeded.", Refusal.VpcQuotaExceeded);

    public static readonly ErrorDefinition DefaultExists = QuotaExceeded with { Refusal = Refusal.DefaultVpcExists };

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidVpcName.Malformed", 400, "Specified VPC name is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidVpcDiscription.Malformed", 400, "Specified VPC description is not valid.");

    public static readonly ErrorDefinition MaskIllegal = new(
        "IllegalParam.CidrBlockMask", 400, "The param of CidrBlock Mask [{0}] is illegal.", Refusal.VpcMaskNotAllowed);

    public static readonly ErrorDefinition BlockInvalid = new(
        "InvalidParameter", 400, "Specified CIDR block is not valid", Refusal.VpcBlockNotAllowed);

    public static readonly ErrorDefinition BlockNotFound = new(
        "InvalidCidrBlock.NotFound", 404, "Specified CIDR block does not exist in the VPC.", Refusal.VpcBlockNotFound);

    public static readonly ErrorDefinition BlockInUse = new(
        "DependencyViolation.VSwitchInCidrBlock", 400,
        "Specified CIDR block has dependent virtual switches.", Refusal.VpcBlockInUse);

    public static readonly ErrorDefinition Ipv6BlockMalformed = new(
        "InvalidIpv6CidrBlock.Malformed", 400, "Specified Ipv6CidrBlock is not valid.", Refusal.VpcIpv6BlockNotAllowed);

    public static readonly ErrorDefinition UserCidrQuotaExceeded = new(
        "InvalidUserCidr.Quota", 400, "Specified UserCidr number is greater than 3.", Refusal.TooManyUserCidrs);

    public static readonly ErrorDefinition HasVSwitches = new(
        "DependencyViolation.VSwitch", 400, "Specified object has dependent resources", Refusal.VpcHasVSwitches);

    public static readonly ErrorDefinition HasSecurityGroups = new(
        "DependencyViolation.SecurityGroup", 400,
        "Specified object has dependent resources SecurityGroup.", Refusal.VpcHasSecurityGroups);

    public static readonly ErrorDefinition HasNatGateways = new(
        "DependencyViolation.NatGateway", 400,
        "Specified object has dependent resources NatGateway.", Refusal.VpcHasNatGateways);

    /// <summary>The spelling is that of the service.</summary>
    public static readonly ErrorDefinition HasRouteEntries = new(
        "Forbbiden", 400, "Active custom route in vpc.", Refusal.VpcHasRouteEntries);

    public static readonly ErrorDefinition HasRouteTables = new(
        "DependencyViolation.RouteTable", 400,
        "Specified object has dependent resources", Refusal.VpcHasRouteTables);

    public static readonly ErrorDefinition HasIpv6Gateway = new(
        "DependencyViolation.Ipv6Gateway", 400,
        "Specified object has dependent resources", Refusal.VpcHasIpv6Gateway);

    public static readonly ErrorDefinition HasNetworkAcls = new(
        "DependencyViolation.NetworkAcl", 400,
        "Specified object has dependent resources", Refusal.VpcHasNetworkAcls);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        MissingParameter, RegionNotFound, ResourceGroupNotFound, NotFound, StateNotAllowed, QuotaExceeded,
        DefaultExists, NameMalformed, DescriptionMalformed, MaskIllegal, BlockInvalid, BlockNotFound, BlockInUse,
        Ipv6BlockMalformed,
        UserCidrQuotaExceeded, HasVSwitches, HasSecurityGroups, HasNatGateways, HasRouteEntries, HasRouteTables,
        HasIpv6Gateway, HasNetworkAcls,
    ];
}
