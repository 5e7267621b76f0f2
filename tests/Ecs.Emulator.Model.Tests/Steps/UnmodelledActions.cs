using System.Text.RegularExpressions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>
/// Calls of the actions that the model does not implement: those listed here, and for each other action its sample
/// call. An ID in it is replaced by that of an existing resource, because a call that fails at once proves little.
/// </summary>
internal static partial class UnmodelledActions
{
    private const string Ecs = "2014-05-26";
    private const string Vpc = "2016-04-28";

    /// <summary>
    /// Calls that prove more than the sample of their action, or of which the model knows the effect.
    /// </summary>
    private static readonly (string Version, string Action, string Parameters)[] Listed =
    [
        (Ecs, "DescribeSecurityGroups", "RegionId=cn-hangzhou&IsQueryEcsCount=true"),
        (Ecs, "DescribeInstances", "RegionId=cn-hangzhou&VSwitchId=vsw-myvswitch"),
        (Ecs, "DescribeInstanceTypes", "MaxResults=10"),
        (Ecs, "DescribeInstanceTypeFamilies", "RegionId=cn-hangzhou&Generation=ecs-5"),
        (Ecs, "DescribeDisks", "RegionId=cn-hangzhou&InstanceId=i-myinstance"),
        (Ecs, "AttachDisk", "InstanceId=i-large&DiskId=d-1"),
        (Ecs, "DetachDisk", "InstanceId=i-large&DiskId=d-1"),
        (Ecs, "DetachDisk", "InstanceId=i-large&DiskId=d-3"),
        (Ecs, "DetachDisk", "InstanceId=i-large&DiskId=d-4"),
        (Ecs, "DeleteDisk", "DiskId=d-2"),
        (Ecs, "RevokeSecurityGroup", "RegionId=cn-hangzhou&SecurityGroupId=sg-a&SecurityGroupRuleId.1=sgr-a"),
        (Ecs, "RevokeSecurityGroupEgress", "RegionId=cn-hangzhou&SecurityGroupId=sg-a&SecurityGroupRuleId.1=sgr-b"),
        (Ecs, "ModifySecurityGroupRule",
            "RegionId=cn-hangzhou&SecurityGroupId=sg-a&SecurityGroupRuleId=sgr-a&Description=another"),
        (Ecs, "ModifySecurityGroupEgressRule",
            "RegionId=cn-hangzhou&SecurityGroupId=sg-a&SecurityGroupRuleId=sgr-b&Description=another"),
        (Ecs, "DescribeVpcs", "RegionId=cn-hangzhou"),
        (Ecs, "DescribeEipAddresses", "RegionId=cn-hangzhou"),
        (Ecs, "ModifyEipAddressAttribute", "AllocationId=eip-myeip&Bandwidth=7"),
        (Ecs, "DescribeHaVips", "RegionId=cn-hangzhou"),
        (Ecs, "ModifyHaVipAttribute", "RegionId=cn-hangzhou&HaVipId=havip-myhavip&Name=another"),
        (Ecs, "DescribeVSwitches", "RegionId=cn-hangzhou"),
        (Ecs, "DescribeVRouters", "RegionId=cn-hangzhou"),
        (Ecs, "DescribeRouteTables", "RegionId=cn-hangzhou"),
        (Ecs, "TagResources", "RegionId=cn-hangzhou&ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key=a&Tag.1.Value=b"),
        (Ecs, "UntagResources", "RegionId=cn-hangzhou&ResourceType=eni&ResourceId.1=eni-myeni&All=true"),
        (Ecs, "ModifySecurityGroupAttribute", "RegionId=cn-hangzhou&SecurityGroupId=sg-mygroup"
            + "&SecurityGroupName=another"),
        (Ecs, "ModifyInstanceAutoReleaseTime", "RegionId=cn-hangzhou&InstanceId=i-myinstance"
            + "&AutoReleaseTime=2036-01-01T00:00:00Z"),
        (Ecs, "ModifyInstanceMetadataOptions",
            "RegionId=cn-hangzhou&InstanceId=i-myinstance&HttpEndpoint=enabled&HttpTokens=required"),
        (Ecs, "ModifyInstanceMaintenanceAttributes", "RegionId=cn-hangzhou&InstanceId.1=i-myinstance"
            + "&ActionOnMaintenance=Stop"),
        (Ecs, "ModifyInstanceChargeType", "RegionId=cn-hangzhou&InstanceIds=['i-myinstance']"
            + "&InstanceChargeType=PostPaid"),
        (Ecs, "ModifyInstanceNetworkSpec", "InstanceId=i-myinstance&InternetMaxBandwidthOut=5"),
        (Vpc, "ModifyIpv6AddressAttribute", "RegionId=cn-hangzhou&Ipv6AddressId=ipv6-1&Name=another"),
        (Vpc, "DeletionProtection", "RegionId=cn-hangzhou&InstanceId=eip-myeip&Type=EIP&ProtectionEnable=false"),
        (Vpc, "ModifyVSwitchCidrReservationAttribute",
            "RegionId=cn-hangzhou&VSwitchCidrReservationId=vcr-myreservation&VSwitchCidrReservationName=another"),
        (Vpc, "TagResources", "RegionId=cn-hangzhou&ResourceType=VPC&ResourceId.1=vpc-myvpc&Tag.1.Key=a&Tag.1.Value=b"),
        (Vpc, "UnTagResources", "RegionId=cn-hangzhou&ResourceType=VPC&ResourceId.1=vpc-myvpc&All=true"),
        (Vpc, "ModifyRouteTableAttributes", "RegionId=cn-hangzhou&RouteTableId=vtb-myvpc&RouteTableName=another"),
    ];

    /// <summary>
    /// Calls for <see cref="StateDocuments.WithRoutes"/>, in trials of their own: route tables, route entries, IPv6
    /// gateways, Internet bandwidth, network ACLs and the entries of NAT gateways prevent deletions, which the model
    /// does not know.
    /// </summary>
    private static readonly (string Version, string Action, string Parameters)[] OfRoutes =
    [
        (Vpc, "CreateRouteTable", "RegionId=cn-hangzhou&VpcId=vpc-a"),
        (Vpc, "DeleteRouteTable", "RouteTableId=vtb-unused"),
        (Vpc, "AssociateRouteTable", "RegionId=cn-hangzhou&RouteTableId=vtb-unused&VSwitchId=vsw-i"),
        (Vpc, "UnassociateRouteTable", "RegionId=cn-hangzhou&RouteTableId=vtb-used&VSwitchId=vsw-28"),
        (Ecs, "CreateRouteEntry", "RouteTableId=vtb-a&DestinationCidrBlock=192.168.98.0/24&NextHopId=i-large"),
        (Ecs, "DeleteRouteEntry", "RouteEntryId=rte-a"),
        (Vpc, "CreateRouteEntry", "RouteTableId=vtb-a&DestinationCidrBlock=192.168.100.0/24&NextHopId=i-large"),
        (Vpc, "ModifyRouteEntry", "RouteEntryId=rte-a&RouteEntryName=another"),
        (Vpc, "DeleteRouteEntry", "RouteEntryId=rte-a"),
        (Vpc, "CreateRouteEntries", "RegionId=cn-hangzhou&RouteEntries.1.RouteTableId=vtb-a"
            + "&RouteEntries.1.DstCidrBlock=192.168.101.0/24&RouteEntries.1.NextHop=i-large"
            + "&RouteEntries.1.NextHopType=Instance"),
        (Vpc, "DeleteRouteEntries", "RegionId=cn-hangzhou&RouteEntries.1.RouteEntryId=rte-a"),
        (Vpc, "CreateNetworkAcl", "RegionId=cn-hangzhou&VpcId=vpc-a"),
        (Vpc, "ModifyNetworkAclAttributes", "RegionId=cn-hangzhou&NetworkAclId=nacl-a&NetworkAclName=another"),
        (Vpc, "UpdateNetworkAclEntries", "RegionId=cn-hangzhou&NetworkAclId=nacl-a&UpdateIngressAclEntries=true"),
        (Vpc, "CopyNetworkAclEntries", "RegionId=cn-hangzhou&NetworkAclId=nacl-a&SourceNetworkAclId=nacl-b"),
        (Vpc, "AssociateNetworkAcl", "RegionId=cn-hangzhou&NetworkAclId=nacl-a&Resource.1.ResourceId=vsw-i"),
        (Vpc, "UnassociateNetworkAcl", "RegionId=cn-hangzhou&NetworkAclId=nacl-a&Resource.1.ResourceId=vsw-28"),
        (Vpc, "DescribeNetworkAclAttributes", "RegionId=cn-hangzhou&NetworkAclId=nacl-a"),
        (Vpc, "DeleteNetworkAcl", "RegionId=cn-hangzhou&NetworkAclId=nacl-b"),
        (Vpc, "CreateDhcpOptionsSet", "RegionId=cn-hangzhou"),
        (Vpc, "UpdateDhcpOptionsSetAttribute", "RegionId=cn-hangzhou&DhcpOptionsSetId=dopt-a&DomainName=example.com"),
        (Vpc, "GetDhcpOptionsSet", "RegionId=cn-hangzhou&DhcpOptionsSetId=dopt-b"),
        (Vpc, "AttachDhcpOptionsSetToVpc", "RegionId=cn-hangzhou&DhcpOptionsSetId=dopt-a&VpcId=vpc-a"),
        (Vpc, "DetachDhcpOptionsSetFromVpc", "RegionId=cn-hangzhou&DhcpOptionsSetId=dopt-b&VpcId=vpc-b"),
        (Vpc, "DeleteDhcpOptionsSet", "RegionId=cn-hangzhou&DhcpOptionsSetId=dopt-a"),
        (Vpc, "CreateVpcPrefixList", "RegionId=cn-hangzhou&PrefixListEntries.1.Cidr=10.0.0.0/8"),
        (Vpc, "ModifyVpcPrefixList", "RegionId=cn-hangzhou&PrefixListId=pl-b&AddPrefixListEntry.1.Cidr=10.0.0.0/8"),
        (Vpc, "GetVpcPrefixListEntries", "RegionId=cn-hangzhou&PrefixListId=pl-b"),
        (Vpc, "GetVpcPrefixListAssociations", "RegionId=cn-hangzhou&PrefixListId=pl-b"),
        (Vpc, "DeleteVpcPrefixList", "RegionId=cn-hangzhou&PrefixListId=pl-b"),
        (Vpc, "CreateIpv6Gateway", "RegionId=cn-hangzhou&VpcId=vpc-a"),
        (Vpc, "ModifyIpv6GatewayAttribute", "RegionId=cn-hangzhou&Ipv6GatewayId=ipv6gw-a&Name=another"),
        (Vpc, "DeleteIpv6Gateway", "RegionId=cn-hangzhou&Ipv6GatewayId=ipv6gw-a"),
        (Vpc, "AllocateIpv6InternetBandwidth", "RegionId=cn-hangzhou&Ipv6AddressId=ipv6-a&Bandwidth=2"),
        (Vpc, "ModifyIpv6InternetBandwidth", "RegionId=cn-hangzhou&Ipv6InternetBandwidthId=ipv6bw-a&Bandwidth=3"),
        (Vpc, "DeleteIpv6InternetBandwidth", "RegionId=cn-hangzhou&Ipv6InternetBandwidthId=ipv6bw-a"),
        (Vpc, "GetNatGatewayAttribute", "RegionId=cn-hangzhou&NatGatewayId=ngw-a"),
        (Vpc, "ModifyNatGatewayAttribute", "RegionId=cn-hangzhou&NatGatewayId=ngw-a&Name=another"),
        (Vpc, "ModifyNatGatewaySpec", "RegionId=cn-hangzhou&NatGatewayId=ngw-a&Spec=Middle"),
        (Vpc, "DescribeSnatTableEntries", "RegionId=cn-hangzhou&SnatTableId=stb-a"),
        (Vpc, "CreateSnatEntry", "RegionId=cn-hangzhou&SnatTableId=stb-a&SnatIp=10.1.0.10&SourceCIDR=10.1.8.0/24"),
        (Vpc, "ModifySnatEntry", "RegionId=cn-hangzhou&SnatTableId=stb-a&SnatEntryId=snat-a&SnatEntryName=another"),
        (Vpc, "DeleteSnatEntry", "RegionId=cn-hangzhou&SnatTableId=stb-a&SnatEntryId=snat-a"),
        (Vpc, "DescribeForwardTableEntries", "RegionId=cn-hangzhou&ForwardTableId=ftb-a"),
        (Vpc, "CreateForwardEntry", "RegionId=cn-hangzhou&ForwardTableId=ftb-a&ExternalIp=10.1.0.10&ExternalPort=80"
            + "&InternalIp=10.1.0.20&InternalPort=80&IpProtocol=TCP"),
        (Vpc, "ModifyForwardEntry",
            "RegionId=cn-hangzhou&ForwardTableId=ftb-a&ForwardEntryId=fwd-a&ForwardEntryName=another"),
        (Vpc, "DeleteForwardEntry", "RegionId=cn-hangzhou&ForwardTableId=ftb-a&ForwardEntryId=fwd-a"),
    ];

    private static readonly (string Version, string Action, string Parameters)[] All = [.. Listed, .. Samples()];

    private static readonly ControlRequest[] Looks =
    [
        new("GET", "health", OfAccount: false), new(
            "GET", "clock", OfAccount: false), new("GET", "accounts", OfAccount: false),
        new("GET", "state/schema", OfAccount: false), new(
            "GET", "state", OfAccount: true), new("GET", "faults", OfAccount: true),
        new("GET", "requests", OfAccount: true), new(
            "DELETE", "requests", OfAccount: true), new("GET", "snapshots", OfAccount: true),
    ];

    /// <summary>The number of calls that <see cref="Call"/> chooses from.</summary>
    public static int Count => All.Length;

    /// <summary>Sends one of the calls; the first random number chooses it.</summary>
    public static Request Call(ModelState state, RandomSource random)
    {
        var (version, action, text) = random.Choose(All);
        return new UnmodelledCall(version, action, Arguments(text, state, random))
        {
            Format = random.OnceIn(5) ? "XML" : "JSON",
        };
    }

    public static bool ChangesRoutes(string action) => OfRoutes.Any(call => call.Action == action);

    /// <summary>The calls that change route tables and entries.</summary>
    public static IEnumerable<Request> RouteCalls() =>
        from call in OfRoutes
        select new UnmodelledCall(
            call.Version, call.Action, Arguments(call.Parameters, new ModelState(), new RandomSource([0])));

    private static Dictionary<string, string> Arguments(string text, ModelState state, RandomSource random) =>
        text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(
                pair => pair[0],
                pair => SampleId().Replace(pair[1], id => IdLike(id.Value, state, random)));

    public static Request Look(ModelState state, RandomSource random) => random.Choose(Looks);

    private static IEnumerable<(string Version, string Action, string Parameters)> Samples() =>
        from action in ActionCatalogue.All
        let version = action.Product.Version
        where !CloudModel.Implements(action.Name)
            && !Listed.Concat(OfRoutes).Any(listed => listed.Version == version && listed.Action == action.Name)
        select (version, action.Name, string.Join('&', action.Parameters
            .Where(parameter => parameter.Example is not null)
            .Select(parameter => $"{parameter.SampleName}={parameter.Example}")));

    /// <summary>The ID of a resource of the same kind: usually of an existing one.</summary>
    private static string IdLike(string id, ModelState state, RandomSource random) => id[..id.LastIndexOf('-')] switch
    {
        "eni" => random.IdOf(state.Enis.Select(eni => eni.Id), "eni-missing"),
        "i" => random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing"),
        "vcr" => random.IdOf(
            state.VSwitches.SelectMany(vSwitch => vSwitch.Reservations).Select(reservation => reservation.Id),
            "vcr-missing"),
        "havip" => random.IdOf(state.HaVips.Select(haVip => haVip.Id), "havip-missing"),
        "eip" => random.IdOf(state.Eips.Select(eip => eip.Id), "eip-missing"),
        "d" => random.IdOf(
            state.Instances.Select(instance => instance.Id.Replace("i-", "d-", StringComparison.Ordinal)),
            "d-missing"),
        "sg" => random.IdOf(state.Groups.Keys.Order(StringComparer.Ordinal), "sg-missing"),
        "vsw" => PlacementSteps.VSwitch(state, random),
        "vpc" => random.IdOf(state.Vpcs.Select(vpc => vpc.Id), "vpc-missing"),
        "rg" => random.Choose("rg-a", "rg-b"),
        var prefix => $"{prefix}-a",
    };

    /// <summary>The ID of a resource of the default state.</summary>
    [GeneratedRegex("\\b(eni-perm|[a-z]+)-my\\w+")]
    private static partial Regex SampleId();
}
