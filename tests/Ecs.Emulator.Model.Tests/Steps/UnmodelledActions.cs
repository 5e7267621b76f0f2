using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

internal static class UnmodelledActions
{
    private const string Ecs = "2014-05-26";
    private const string Vpc = "2016-04-28";
    private const string ResourceManager = "2020-03-31";

    /// <summary>
    /// Version, action and parameters. Placeholders such as <c>$eni</c> stand for an ID, usually of an existing
    /// resource, because a call that fails at once proves little.
    /// </summary>
    private static readonly (string Version, string Action, string Parameters)[] All =
    [
        (Ecs, "DescribeSecurityGroups", "RegionId=$region&IsQueryEcsCount=true"),
        (Ecs, "DescribeSecurityGroupAttribute", "RegionId=$region&SecurityGroupId=$sg"),
        (Ecs, "DescribeNetworkInterfaceAttribute", "RegionId=$region&NetworkInterfaceId=$eni"),
        (Ecs, "DescribeInstances", "RegionId=$region&VSwitchId=$vsw"),
        (Ecs, "DescribeInstanceStatus", "RegionId=$region"),
        (Ecs, "DescribeInstanceAttribute", "InstanceId=$i"),
        (Ecs, "DescribeInstanceTypes", "MaxResults=10"),
        (Ecs, "DescribeAvailableResource", "RegionId=$region&DestinationResource=InstanceType"),
        (Ecs, "DescribeInstanceTypeFamilies", "RegionId=$region&Generation=ecs-5"),
        (Ecs, "DescribeImageSupportInstanceTypes", "RegionId=$region"),
        (Ecs, "DescribeImages", "RegionId=$region"),
        (Ecs, "DescribeDisks", "RegionId=$region&InstanceId=$i"),
        (Ecs, "DescribeVpcs", "RegionId=$region"),
        (Ecs, "DescribeVSwitches", "RegionId=$region"),
        (Ecs, "DescribeVRouters", "RegionId=$region"),
        (Ecs, "DescribeRouteTables", "RegionId=$region"),
        (Ecs, "ResizeDisk", "DiskId=$disk&NewSize=100"),
        (Ecs, "ModifyDiskAttribute", "DiskId=$disk&DiskName=another"),
        (Ecs, "ModifyDiskSpec", "DiskId=$disk&DiskCategory=cloud_auto"),
        (Ecs, "DescribeTags", "RegionId=$region"),
        (Ecs, "CreateNetworkInterfacePermission",
            "RegionId=$region&NetworkInterfaceId=$eni&AccountId=1234567890&Permission=InstanceAttach"),
        (Ecs, "DescribeNetworkInterfacePermissions", "RegionId=$region&NetworkInterfaceId=$eni"),
        (Ecs, "DeleteNetworkInterfacePermission", "RegionId=$region&NetworkInterfacePermissionId=eni-perm-a"),
        (Ecs, "DescribeUserData", "RegionId=$region&InstanceId=$i"),
        (Ecs, "DescribeInstanceRamRole", "RegionId=$region"),
        (Ecs, "DescribeInstanceMaintenanceAttributes", "RegionId=$region"),
        (Ecs, "DescribeInstanceAutoRenewAttribute", "RegionId=$region&InstanceId=$i"),
        (Ecs, "DescribeRegions", ""),
        (Ecs, "DescribeZones", "RegionId=$region"),
        (Ecs, "ListTagResources", "RegionId=$region&ResourceType=eni&ResourceId.1=$eni"),
        (Ecs, "TagResources", "RegionId=$region&ResourceType=eni&ResourceId.1=$eni&Tag.1.Key=a&Tag.1.Value=b"),
        (Ecs, "UntagResources", "RegionId=$region&ResourceType=eni&ResourceId.1=$eni&All=true"),
        (Ecs, "JoinResourceGroup", "RegionId=$region&ResourceType=eni&ResourceId=$eni&ResourceGroupId=rg-a"),
        (Ecs, "ModifySecurityGroupAttribute", "RegionId=$region&SecurityGroupId=$sg&SecurityGroupName=another"),
        (Ecs, "ModifySecurityGroupPolicy", "RegionId=$region&SecurityGroupId=$sg&InnerAccessPolicy=Drop"),
        (Ecs, "ModifyInstanceAutoReleaseTime", "RegionId=$region&InstanceId=$i&AutoReleaseTime=2036-01-01T00:00:00Z"),
        (Ecs, "ModifyInstanceMetadataOptions",
            "RegionId=$region&InstanceId=$i&HttpEndpoint=enabled&HttpTokens=required"),
        (Ecs, "ModifyInstanceMaintenanceAttributes", "RegionId=$region&InstanceId.1=$i&ActionOnMaintenance=Stop"),
        (Ecs, "ModifyInstanceAttachmentAttributes",
            "RegionId=$region&InstanceId=$i&PrivatePoolOptions.MatchCriteria=Open"),
        (Ecs, "ModifyInstanceChargeType", "RegionId=$region&InstanceIds=$ids&InstanceChargeType=PostPaid"),
        (Ecs, "ModifyInstanceNetworkSpec", "InstanceId=$i&InternetMaxBandwidthOut=5"),
        (Ecs, "AllocatePublicIpAddress", "InstanceId=$i"),
        (Ecs, "ReplaceSystemDisk", "InstanceId=$i&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd"),
        (Ecs, "AttachInstanceRamRole", "RegionId=$region&InstanceIds=$ids&RamRoleName=role"),
        (Ecs, "DetachInstanceRamRole", "RegionId=$region&InstanceIds=$ids"),
        (Ecs, "AttachKeyPair", "RegionId=$region&InstanceIds=$ids&KeyPairName=key"),
        (Ecs, "DetachKeyPair", "RegionId=$region&InstanceIds=$ids&KeyPairName=key"),
        (Vpc, "DescribeVpcs", "RegionId=$region"),
        (Vpc, "DescribeVpcAttribute", "RegionId=$region&VpcId=$vpc"),
        (Vpc, "DescribeVSwitchAttributes", "RegionId=$region&VSwitchId=$vsw"),
        (Vpc, "ListVSwitchCidrReservations", "RegionId=$region&VSwitchId=$vsw"),
        (Vpc, "ModifyVSwitchCidrReservationAttribute",
            "RegionId=$region&VSwitchCidrReservationId=$vcr&VSwitchCidrReservationName=another"),
        (Vpc, "DescribeVRouters", "RegionId=$region"),
        (Vpc, "DescribeRouteTables", "RegionId=$region"),
        (Vpc, "DescribeRouteTableList", "RegionId=$region&VpcId=$vpc"),
        (Vpc, "ListTagResources", "RegionId=$region&ResourceType=VPC&ResourceId.1=$vpc"),
        (Vpc, "TagResources", "RegionId=$region&ResourceType=VPC&ResourceId.1=$vpc&Tag.1.Key=a&Tag.1.Value=b"),
        (Vpc, "UnTagResources", "RegionId=$region&ResourceType=VPC&ResourceId.1=$vpc&All=true"),
        (Vpc, "ModifyRouteTableAttributes", "RegionId=$region&RouteTableId=vtb-a&RouteTableName=another"),
        (Vpc, "MoveResourceGroup", "RegionId=$region&ResourceType=vpc&ResourceId=$vpc&NewResourceGroupId=rg-a"),
        (ResourceManager, "ListResourceGroups", ""),
        (ResourceManager, "GetResourceGroup", "ResourceGroupId=rg-a"),
        (ResourceManager, "CreateResourceGroup", "Name=rg-new&DisplayName=new"),
        (ResourceManager, "DeleteResourceGroup", "ResourceGroupId=rg-b"),
        ("2015-04-01", "GetCallerIdentity", ""),
        ("2015-06-12", "DescribeEndpoints", "Id=cn-hangzhou&ServiceCode=ecs"),
    ];

    private static readonly ControlRequest[] Looks =
    [
        new("GET", "health", OfAccount: false), new(
            "GET", "clock", OfAccount: false), new("GET", "accounts", OfAccount: false),
        new("GET", "state/schema", OfAccount: false), new(
            "GET", "state", OfAccount: true), new("GET", "faults", OfAccount: true),
        new("GET", "requests", OfAccount: true), new(
            "DELETE", "requests", OfAccount: true), new("GET", "snapshots", OfAccount: true),
    ];

    public static Request Call(ModelState state, RandomSource random)
    {
        var (version, action, text) = random.Choose(All);
        var parameters = new Dictionary<string, string>();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            parameters.Add(pair[0], pair[1] switch
            {
                "$region" => "cn-hangzhou",
                "$eni" => random.IdOf(state.Enis.Select(eni => eni.Id), "eni-missing"),
                "$i" => random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing"),
                "$ids" => $"['{random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing")}']",
                "$vcr" =>
                    random.IdOf(
                        state.VSwitches.SelectMany(vSwitch => vSwitch.Reservations)
                            .Select(reservation => reservation.Id),
                        "vcr-missing"),
                "$disk" =>
                    random.IdOf(
                        state.Instances.Select(instance => instance.Id.Replace("i-", "d-", StringComparison.Ordinal)),
                        "d-missing"),
                "$sg" => random.IdOf(state.Groups.Keys.Order(StringComparer.Ordinal), "sg-missing"),
                "$vsw" => PlacementSteps.VSwitch(state, random),
                "$vpc" => random.IdOf(state.Vpcs.Select(vpc => vpc.Id), "vpc-missing"),
                var value => value,
            });
        }

        return new UnmodelledCall(version, action, parameters) { Format = random.OnceIn(5) ? "XML" : "JSON" };
    }

    public static Request Look(ModelState state, RandomSource random) => random.Choose(Looks);
}
