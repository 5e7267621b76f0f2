namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of VPCs and VSwitches.</summary>
internal static class VpcErrorCases
{
    private const string MyVSwitch = "VSwitchId=vsw-myvswitch";
    private const string MyVpc = "VpcId=vpc-myvpc";
    private const string VSwitchSpec = $"{MyVpc}&ZoneId=cn-hangzhou-h&CidrBlock=172.17.1.0/24";
    private const string Tag = "TagResources&Version=2016-04-28";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(
            "CreateVpc", "DryRun=true", "DryRunOperation", 400, null,
            "Request validation has been passed with DryRun flag set."),
        new("DescribeVpcAttribute", "", "MissingParameter", 400, null, "Miss mandatory parameter."),
        new(
            "DescribeVpcs", "", "InvalidRegionId.NotFound", 404,
            """
            {"regions":{"cn-hangzhou":null,"cn-beijing":{}},"vpcs":null,"vSwitches":null,"instances":null,
            "securityGroups":null,"networkInterfaces":null}
            """,
            "Specified value of \"regionId\" is not supported."),
        new(
            "DescribeVpcAttribute", "VpcId=vpc-unknown", "InvalidVpcId.NotFound", 404, null,
            "Specified VPC does not exist."),
        new(
            "DeleteVpc", MyVpc, "IncorrectVpcStatus", 400,
            """{"vpcs":{"vpc-myvpc":{"status":"Pending"}}}""",
            "Current VPC status does not support this operation."),
        new(
            "CreateVpc", "", "QuotaExceeded.Vpc", 400,
            """{"account":{"quotas":{"vpcsPerRegion":1}}}""",
            "VPC quota exceeded."),
        new(
            "CreateVpc", "CidrBlock=10.0.0.0/29", "IllegalParam.CidrBlockMask", 400, null,
            "The param of CidrBlock Mask [29] is illegal."),
        new("CreateVpc", "CidrBlock=127.0.0.0/16", "InvalidParameter", 400, null, "Specified CIDR block is not valid"),
        new("CreateVpc", "CidrBlock=10.0.0.1/8", "InvalidParameter", 400, null, "Specified CIDR block is not valid"),
        new("CreateVpc", "VpcName=http://x", "InvalidVpcName.Malformed", 400, null, "Specified VPC name is not valid."),
        new(
            "CreateVpc", "Description=https://x", "InvalidVpcDiscription.Malformed", 400, null,
            "Specified VPC description is not valid."),
        new(
            "CreateVpc", "UserCidr=10.0.0.0/8,11.0.0.0/8,12.0.0.0/8,13.0.0.0/8", "InvalidUserCidr.Quota", 400, null,
            "Specified UserCidr number is greater than 3."),
        new(
            "CreateVpc", "ResourceGroupId=rg-unknown", "InvalidResourceGroupId", 400, null,
            "The specified ResourceGroupId does not exist."),
        new(
            "CreateVpc", "Ipv6CidrBlock=2001:db8::/56", "InvalidIpv6CidrBlock.Malformed", 400, null,
            "Specified Ipv6CidrBlock is not valid."),
        new(
            "CreateVpc", "Ipv4IpamPoolId=pool", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. The emulator has no IPAM pools."),
        new("DeleteVpc", MyVpc, "DependencyViolation.VSwitch", 400, null, "Specified object has dependent resources"),
        new(
            "DeleteVpc", MyVpc, "DependencyViolation.SecurityGroup", 400,
            """{"networkInterfaces":null,"vSwitches":null}""",
            "Specified object has dependent resources SecurityGroup."),
        new(
            "UnassociateVpcCidrBlock", $"{MyVpc}&SecondaryCidrBlock=10.0.0.0/8", "InvalidCidrBlock.NotFound", 404, null,
            "Specified CIDR block does not exist in the VPC."),
        new(
            "UnassociateVpcCidrBlock", $"{MyVpc}&SecondaryCidrBlock=10.0.0.0/8",
            "DependencyViolation.VSwitchInCidrBlock",
            400,
            """
            {"vpcs":{"vpc-myvpc":{"secondaryCidrBlocks":["10.0.0.0/8"]}},"vSwitches":{"vsw-2":{"vpcId":"vpc-myvpc",
            "zoneId":"cn-hangzhou-h","cidrBlock":"10.1.0.0/24"}}}
            """,
            "Specified CIDR block has dependent virtual switches."),
        new(
            "CreateDefaultVpc", "", "QuotaExceeded.Vpc", 400,
            """{"vpcs":{"vpc-d":{"cidrBlock":"172.31.0.0/16","isDefault":true}}}""", "VPC quota exceeded."),
        new(
            "CreateDefaultVpc", "", "QuotaExceeded.Vpc", 400, """{"account":{"quotas":{"vpcsPerRegion":1}}}""",
            "VPC quota exceeded."),
        new(
            "CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h", "InvalidVpcId.NotFound", 404, null,
            "Specified VPC does not exist."),
        new(
            "CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h", "DefaultVswitch.Existed", 403,
            """
            {"vpcs":{"vpc-d":{"cidrBlock":"172.31.0.0/16","isDefault":true}},"vSwitches":{"vsw-d":{"vpcId":"vpc-d",
            "zoneId":"cn-hangzhou-h","cidrBlock":"172.31.0.0/20","isDefault":true}}}
            """,
            "The default vswitch for VPC already exists."),
        new(
            "CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h", "InvalidCidrBlock.Overlapped", 400,
            """
            {"vpcs":{"vpc-d":{"cidrBlock":"172.31.0.0/16","isDefault":true}},"vSwitches":{"vsw-d":{"vpcId":"vpc-d",
            "zoneId":"cn-hangzhou-h","cidrBlock":"172.31.0.0/16"}}}
            """,
            "Specified CIDR block overlapped with other subnets."),
        new(
            "ModifyVSwitchCidrReservationAttribute", "VSwitchCidrReservationId=vcr-unknown",
            "ResourceNotFound.VSwitchCidrReservation", 404, null,
            "The specified resource of VSwitchCidrReservation is not found."),
        new(
            "CreateVSwitch", $"{MyVpc}&ZoneId=cn-hangzhou-z&CidrBlock=172.17.1.0/24", "InvalidZoneId.NotFound", 404,
            null,
            "Specified zone does not exist."),
        new(
            "CreateVSwitch", $"{MyVpc}&ZoneId=cn-hangzhou-h&CidrBlock=junk", "InvalidCidrBlock.Malformed", 400, null,
            "Specified CIDR block is not valid."),
        new(
            "CreateVSwitch", $"{MyVpc}&ZoneId=cn-hangzhou-h&CidrBlock=172.17.0.128/25", "InvalidCidrBlock.Overlapped",
            400,
            null,
            "Specified CIDR block overlapped with other subnets."),
        new(
            "CreateVSwitch", $"{MyVpc}&ZoneId=cn-hangzhou-h&CidrBlock=10.0.0.0/24", "InvalidParameter", 400, null,
            "Specified CIDR block is not valid in VPC."),
        new(
            "CreateVSwitch", $"{MyVpc}&ZoneId=cn-hangzhou-h&CidrBlock=172.17.1.0/30", "InvalidCirdrBlock.MaskLength",
            400,
            null, "Specified CIDR block is not valid ."),
        new(
            "CreateVSwitch", $"{VSwitchSpec}&VSwitchName=http://x", "InvalidVSwitchName.Malformed", 400, null,
            "Specified virtual switch name is not valid."),
        new(
            "CreateVSwitch", $"{VSwitchSpec}&Description=http://x", "InvalidVSwitchDiscription.Malformed", 400, null,
            "Specified virtual switch description is not valid."),
        new(
            "CreateVSwitch", VSwitchSpec, "QuotaExceeded.VSwitch", 400,
            """{"account":{"quotas":{"vSwitchesPerVpc":1}}}""",
            "Virtual switch quota exceeded."),
        new(
            "CreateVSwitch", $"{VSwitchSpec}&Ipv6CidrBlock=1", "InvalidIpv6CidrBlock.Malformed", 400, null,
            "Specified Ipv6CidrBlock is not valid."),
        new(
            "DeleteVSwitch", "VSwitchId=vsw-unknown", "InvalidVSwitchId.NotFound", 404, null,
            "The specified virtual switch does not exists."),
        new(
            "DeleteVSwitch", MyVSwitch, "IncorrectVSwitchStatus", 400,
            """{"vSwitches":{"vsw-myvswitch":{"status":"Pending"}}}""",
            "The current virtual switch status does not support this operation."),
        new("DeleteVSwitch", MyVSwitch, "DependencyViolation", 400, null, "Specified object has dependent resources"),
        new(
            "DeleteVSwitchCidrReservation", "VSwitchCidrReservationId=vcr-unknown",
            "ResourceNotFound.VSwitchCidrReservation",
            404, null,
            "The specified resource of VSwitchCidrReservation is not found."),
        new(
            "CreateVSwitchCidrReservation", $"{MyVSwitch}&VSwitchCidrReservationCidr=172.17.1.0/24",
            "IllegalParam.VSwitchCidrReservationCidr",
            400, null,
            "The specified VSwitchCidrReservationCidr is not valid in the virtual switch."),
        new(
            Tag, "ResourceType=VPC&ResourceId.1=vpc-unknown&Tag.1.Key=k", "InvalidResourceId.NotFound", 404, null,
            "The specified ResourceIds are not found in our records."),
    ];
}
