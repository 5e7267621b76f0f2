namespace Ecs.Emulator.Tests.Declarations;

/// <summary>
/// The actions that change resources, for <see cref="ReturnedValueTests"/>. Add a new one to <see cref="Setters"/> or,
/// if it sets no attribute, to <see cref="NotSetting"/>.
/// </summary>
internal static class AttributeSetters
{
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";

    /// <summary>In this state every attribute that can be set has a value other than that of a new resource.</summary>
    public const string RichState =
        """
        {
          "resourceGroups": {"rg-mine": {}},
          "keyPairs": {"ssh-key": {"name": "key"}},
          "instances": {"i-myinstance": {
            "name": "web", "description": "about", "hostName": "web-1", "userData": "QQ==", "ramRoleName": "role",
            "keyPairName": "key", "autoReleaseTime": "2098-01-01T00:00:00Z", "deletionProtection": true,
            "creditSpecification": "Standard", "enableJumboFrame": true, "internetMaxBandwidthOut": 5,
            "internetMaxBandwidthIn": 10, "internetChargeType": "PayByBandwidth", "publicIpAddress": "47.96.0.9",
            "resourceGroupId": "rg-mine", "tags": {"a": "b"},
            "systemDisk": {"name": "disk", "description": "about", "category": "cloud_auto", "size": 100,
              "tags": {"a": "b"}, "deleteAutoSnapshot": true, "enableAutoSnapshot": true, "burstingEnabled": true},
            "metadataOptions": {"httpEndpoint": "disabled", "httpTokens": "required", "httpPutResponseHopLimit": 2,
              "instanceMetadataTags": "enabled"},
            "maintenance": {"action": "Stop", "notify": true, "windowStartHour": 22, "windowEndHour": 2},
            "placement": {"privatePoolMatchCriteria": "Target", "privatePoolId": "eap-1"}}},
          "networkInterfaces": {"eni-myeni": {
            "name": "eth", "description": "about", "queueNumber": 2, "deleteOnRelease": false, "sourceDestCheck": true,
            "securityGroupIds": ["sg-mygroup", "sg-mysecond"], "resourceGroupId": "rg-mine", "tags": {"a": "b"},
            "connectionTracking": {"tcpEstablishedTimeout": 500, "tcpClosedAndTimeWaitTimeout": 5, "udpTimeout": 60}}},
          "securityGroups": {"sg-mygroup": {
            "name": "group", "description": "about", "innerAccessPolicy": "Drop", "resourceGroupId": "rg-mine",
            "tags": {"a": "b"}}},
          "prefixLists": {
            "pl-mylist": {"name": "list", "description": "about"},
            "pl-myvpclist": {"description": "about", "resourceGroupId": "rg-mine"}},
          "vpcs": {"vpc-myvpc": {
            "name": "net", "description": "about", "resourceGroupId": "rg-mine", "tags": {"a": "b"},
            "ipv6CidrBlock": "2001:db8:9::/56", "routeTableName": "table", "routeTableDescription": "about"}},
          "eips": {"eip-myeip": {
            "name": "address", "description": "about", "bandwidth": 7, "mode": "Binded", "deletionProtection": true,
            "resourceGroupId": "rg-mine", "tags": {"a": "b"}}},
          "haVips": {"havip-myhavip": {
            "name": "virtual", "description": "about", "resourceGroupId": "rg-mine", "tags": {"a": "b"}}},
          "vSwitches": {
            "vsw-myvswitch": {"name": "part", "description": "about", "tags": {"a": "b"}, "cidrReservations": {
              "vcr-mine": {"cidrBlock": "172.17.0.64/28", "name": "kept", "description": "about"}}}},
          "routeTables": {"vtb-mytable": {"description": "about", "tags": {"a": "b"}}},
          "routeEntries": {"rte-myentry": {"description": "about"}},
          "networkAcls": {"nacl-myacl": {"description": "about"}},
          "dhcpOptionsSets": {"dopt-myset": {"description": "about", "resourceGroupId": "rg-mine"}},
          "ipv6Gateways": {"ipv6gw-mygateway": {"description": "about", "resourceGroupId": "rg-mine"}},
          "ipv6Addresses": {"ipv6-myaddress": {"description": "about", "resourceGroupId": "rg-mine"}},
          "natGateways": {"ngw-mygateway": {
            "name": "gateway", "description": "about", "eipBindMode": "Nat", "icmpReplyEnabled": false,
            "deletionProtection": true, "resourceGroupId": "rg-mine", "tags": {"a": "b"}}},
          "snatEntries": {"snat-myentry": {"name": "snat", "eipAffinity": true}},
          "forwardEntries": {"fwd-myentry": {"name": "forward", "portBreak": true}}
        }
        """;

    /// <summary>The requests that return a resource, by its kind.</summary>
    public static readonly Dictionary<string, string[]> Views = new()
    {
        ["i-myinstance"] =
        [
            "DescribeInstances&InstanceIds=['{0}']", "DescribeInstanceAttribute&InstanceId={0}",
            "DescribeUserData&InstanceId={0}",
            "DescribeInstanceRamRole&InstanceIds=['{0}']", "DescribeInstanceMaintenanceAttributes&InstanceId.1={0}",
        ],
        ["eni-myeni"] =
        [
            "DescribeNetworkInterfaces&NetworkInterfaceId.1={0}",
            "DescribeNetworkInterfaceAttribute&NetworkInterfaceId={0}&Attribute=connectionTrackingConfiguration",
        ],
        ["sg-mygroup"] =
            ["DescribeSecurityGroups&SecurityGroupIds=['{0}']", "DescribeSecurityGroupAttribute&SecurityGroupId={0}"],
        ["pl-mylist"] = ["DescribePrefixLists&PrefixListId.1={0}"],
        ["pl-myvpclist"] = ["ListPrefixLists&PrefixListIds.1={0}"],
        ["vpc-myvpc"] = ["DescribeVpcs&VpcId={0}", "DescribeVpcAttribute&VpcId={0}"],
        ["vsw-myvswitch"] = ["DescribeVSwitches&VSwitchId={0}", "DescribeVSwitchAttributes&VSwitchId={0}"],
        ["d-myinstance"] = ["DescribeDisks&DiskIds=['{0}']"],
        ["vcr-mine"] = ["ListVSwitchCidrReservations&VSwitchId=vsw-myvswitch"],
        ["eip-myeip"] = ["DescribeEipAddresses&AllocationId={0}"],
        ["ipv6gw-mygateway"] = ["DescribeIpv6GatewayAttribute&Ipv6GatewayId={0}"],
        ["ipv6-myaddress"] = ["DescribeIpv6Addresses&Ipv6AddressId={0}"],
        ["ipv6bw-mybandwidth"] = ["DescribeIpv6Addresses&Ipv6InternetBandwidthId={0}"],
        ["havip-myhavip"] = ["DescribeHaVips&Filter.1.Key=HaVipId&Filter.1.Value.1={0}"],
        ["nacl-myacl"] = ["DescribeNetworkAclAttributes&NetworkAclId={0}"],
        ["dopt-myset"] = ["GetDhcpOptionsSet&DhcpOptionsSetId={0}"],
        ["vtb-myvpc"] = ["DescribeRouteTableList&RouteTableId={0}"],
        ["vtb-mytable"] = ["DescribeRouteTableList&RouteTableId={0}"],
        ["ngw-mygateway"] = ["DescribeNatGateways&NatGatewayId={0}", "GetNatGatewayAttribute&NatGatewayId={0}"],
        ["snat-myentry"] = ["DescribeSnatTableEntries&SnatTableId=stb-mygateway&SnatEntryId={0}"],
        ["fwd-myentry"] = ["DescribeForwardTableEntries&ForwardTableId=ftb-mygateway&ForwardEntryId={0}"],
        ["rte-myentry"] = ["DescribeRouteEntryList&RouteTableId=vtb-mytable&RouteEntryId={0}"],
    };

    /// <summary>The actions that set attributes, with the resource and its parameter.</summary>
    public static readonly AttributeSetter[] Setters =
    [
        new("ecs:ModifyInstanceAttribute", "i-myinstance", "InstanceId={0}"),
        new("ecs:ModifyInstanceAutoReleaseTime", "i-myinstance", "InstanceId={0}"),
        new("ecs:ModifyInstanceMetadataOptions", "i-myinstance", "InstanceId={0}"),
        new("ecs:ModifyInstanceMaintenanceAttributes", "i-myinstance", "InstanceId.1={0}"),
        new("ecs:ModifyInstanceAttachmentAttributes", "i-myinstance", "InstanceId={0}")
        {
            Together = ["PrivatePoolOptions.MatchCriteria", "PrivatePoolOptions.Id"],
        },
        new("ecs:ModifyInstanceChargeType", "i-myinstance", "InstanceIds=['{0}']"),
        new("ecs:ModifyInstanceSpec", "i-myinstance", "InstanceId={0}") { State = Stopped },
        new("ecs:ModifyInstanceNetworkSpec", "i-myinstance", "InstanceId={0}"),
        new("ecs:ModifyInstanceVpcAttribute", "i-myinstance", "InstanceId={0}") { State = Stopped },
        new("ecs:AttachInstanceRamRole", "i-myinstance", "InstanceIds=['{0}']"),
        new("ecs:AttachKeyPair", "i-myinstance", "InstanceIds=['{0}']"),
        new("ecs:StopInstance", "i-myinstance", "InstanceId={0}") { Acts = true },
        new("ecs:StopInstances", "i-myinstance", "InstanceId.1={0}") { Acts = true },
        new("ecs:TagResources", "i-myinstance", "ResourceType=instance&ResourceId.1={0}"),
        new("ecs:TagResources", "eni-myeni", "ResourceType=eni&ResourceId.1={0}"),
        new("ecs:TagResources", "sg-mygroup", "ResourceType=securitygroup&ResourceId.1={0}"),
        new("vpc:TagResources", "vpc-myvpc", "ResourceType=VPC&ResourceId.1={0}"),
        new("vpc:TagResources", "vsw-myvswitch", "ResourceType=VSWITCH&ResourceId.1={0}"),
        new("ecs:TagResources", "d-myinstance", "ResourceType=disk&ResourceId.1={0}"),
        new("ecs:JoinResourceGroup", "i-myinstance", "ResourceType=instance&ResourceId={0}"),
        new("ecs:JoinResourceGroup", "eni-myeni", "ResourceType=eni&ResourceId={0}"),
        new("ecs:JoinResourceGroup", "sg-mygroup", "ResourceType=securitygroup&ResourceId={0}"),
        new("vpc:MoveResourceGroup", "vpc-myvpc", "ResourceType=vpc&ResourceId={0}"),
        new("ecs:ModifyDiskAttribute", "d-myinstance", "DiskId={0}"),
        new("vpc:ModifyVSwitchCidrReservationAttribute", "vcr-mine", "VSwitchCidrReservationId={0}"),
        new("ecs:ModifyNetworkInterfaceAttribute", "eni-myeni", "NetworkInterfaceId={0}"),
        new("ecs:ModifySecurityGroupAttribute", "sg-mygroup", "SecurityGroupId={0}"),
        new("ecs:ModifyPrefixList", "pl-mylist", "PrefixListId={0}"),
        new("ecs:ModifySecurityGroupPolicy", "sg-mygroup", "SecurityGroupId={0}"),
        new("vpc:ModifyVpcAttribute", "vpc-myvpc", "VpcId={0}"),
        new("vpc:ModifyVSwitchAttribute", "vsw-myvswitch", "VSwitchId={0}"),
        new("vpc:TagResources", "eip-myeip", "ResourceType=EIP&ResourceId.1={0}"),
        new("vpc:MoveResourceGroup", "eip-myeip", "ResourceType=eip&ResourceId={0}"),
        new("vpc:ModifyEipAddressAttribute", "eip-myeip", "AllocationId={0}"),
        new("vpc:ModifyEipForwardMode", "eip-myeip", "InstanceId={0}"),
        new("vpc:DeletionProtection", "eip-myeip", "InstanceId={0}&Type=EIP"),
        new("vpc:ModifyIpv6GatewayAttribute", "ipv6gw-mygateway", "Ipv6GatewayId={0}"),
        new("vpc:MoveResourceGroup", "ipv6gw-mygateway", "ResourceType=ipv6gateway&ResourceId={0}"),
        new("vpc:TagResources", "ipv6gw-mygateway", "ResourceType=IPV6GATEWAY&ResourceId.1={0}"),
        new("vpc:ModifyIpv6AddressAttribute", "ipv6-myaddress", "Ipv6AddressId={0}"),
        new("vpc:MoveResourceGroup", "ipv6-myaddress", "ResourceType=ipv6address&ResourceId={0}"),
        new("vpc:TagResources", "ipv6-myaddress", "ResourceType=ipv6address&ResourceId.1={0}"),
        new("vpc:ModifyIpv6InternetBandwidth", "ipv6bw-mybandwidth", "Ipv6InternetBandwidthId={0}"),
        new("vpc:TagResources", "havip-myhavip", "ResourceType=HAVIP&ResourceId.1={0}"),
        new("vpc:MoveResourceGroup", "havip-myhavip", "ResourceType=havip&ResourceId={0}"),
        new("vpc:ModifyHaVipAttribute", "havip-myhavip", "HaVipId={0}"),
        new("vpc:ModifyNetworkAclAttributes", "nacl-myacl", "NetworkAclId={0}"),
        new("vpc:TagResources", "nacl-myacl", "ResourceType=NETWORKACL&ResourceId.1={0}"),
        new("vpc:UpdateDhcpOptionsSetAttribute", "dopt-myset", "DhcpOptionsSetId={0}"),
        new("vpc:MoveResourceGroup", "dopt-myset", "ResourceType=DhcpOptionsSet&ResourceId={0}"),
        new("vpc:TagResources", "dopt-myset", "ResourceType=DhcpOptionsSet&ResourceId.1={0}"),
        new("vpc:ModifyVpcPrefixList", "pl-myvpclist", "PrefixListId={0}"),
        new("vpc:MoveResourceGroup", "pl-myvpclist", "ResourceType=PrefixList&ResourceId={0}"),
        new("vpc:TagResources", "pl-myvpclist", "ResourceType=PrefixList&ResourceId.1={0}"),
        new("vpc:ModifyRouteTableAttributes", "vtb-myvpc", "RouteTableId={0}"),
        new("vpc:ModifyRouteTableAttributes", "vtb-mytable", "RouteTableId={0}"),
        new("vpc:TagResources", "vtb-mytable", "ResourceType=ROUTETABLE&ResourceId.1={0}"),
        new("vpc:ModifyNatGatewayAttribute", "ngw-mygateway", "NatGatewayId={0}"),
        new("vpc:ModifySnatEntry", "snat-myentry", "SnatTableId=stb-mygateway&SnatEntryId={0}"),
        new("vpc:ModifyForwardEntry", "fwd-myentry", "ForwardTableId=ftb-mygateway&ForwardEntryId={0}"),
        new("vpc:TagResources", "ngw-mygateway", "ResourceType=NATGATEWAY&ResourceId.1={0}"),
        new("vpc:MoveResourceGroup", "ngw-mygateway", "ResourceType=natgateway&ResourceId={0}"),
        new("vpc:DeletionProtection", "ngw-mygateway", "InstanceId={0}&Type=NATGW"),
        new(
            "vpc:ModifyRouteEntry",
            "rte-myentry",
            "RouteEntryId={0}") { Together = ["NewNextHopId", "NewNextHopType"] },
    ];

    /// <summary>Parameters whose attribute has another name in responses.</summary>
    public static readonly Dictionary<string, string> ShownAs = new()
    {
        ["ecs:ModifyInstanceNetworkSpec NetworkChargeType"] = "InternetChargeType",
        ["ecs:ModifyInstanceAttachmentAttributes PrivatePoolOptions.MatchCriteria"] = "CapacityReservationPreference",
        ["ecs:ModifyInstanceAttachmentAttributes PrivatePoolOptions.Id"] = "CapacityReservationId",
        ["ecs:ModifyInstanceMaintenanceAttributes ActionOnMaintenance"] = "Value",
        ["ecs:ModifyInstanceAttribute SecurityGroupIds"] = "SecurityGroupId",
        ["vpc:MoveResourceGroup NewResourceGroupId"] = "ResourceGroupId",
        ["vpc:ModifyIpv6AddressAttribute Name"] = "Ipv6AddressName",
        ["vpc:ModifyIpv6AddressAttribute Description"] = "Ipv6AddressDescription",
        ["vpc:ModifyRouteEntry NewNextHopId"] = "NextHopId",
        ["vpc:ModifyRouteEntry NewNextHopType"] = "NextHopType",
        ["vpc:DeletionProtection ProtectionEnable"] = "DeletionProtection",
    };

    /// <summary>Parameters that have the name of a returned attribute but do not set it, with the reason.</summary>
    public static readonly Dictionary<string, string> NoPair = new()
    {
        ["ecs:ModifyPrefixList AddEntry"] = "it adds",
        ["ecs:ModifyPrefixList RemoveEntry"] = "it removes",
        ["vpc:ModifyVpcPrefixList AddPrefixListEntry"] = "it adds",
        ["vpc:ModifyVpcPrefixList RemovePrefixListEntry"] = "it removes",
        ["ecs:ModifyInstanceVpcAttribute PrivateIpAddress"] =
            "the service rejects the address that an instance has already",
        ["ecs:ModifyInstanceChargeType AutoPay"] = "only NAT gateways show it",
        ["ecs:ModifyInstanceNetworkSpec AutoPay"] = "only NAT gateways show it",
        ["ecs:ModifyInstanceChargeType Period"] = "only launch templates show it",
        ["ecs:ModifyInstanceChargeType PeriodUnit"] = "what is paid now is given, and how it is renewed is shown",
        ["ecs:AttachInstanceRamRole Policy"] =
            "the policy of a role is not that of a security group rule, and nothing shows it",
        ["vpc:DeletionProtection Type"] = "it is the type of the resource",
        ["vpc:ModifyVSwitchAttribute Ipv6CidrBlock"] = "the number of the subnet is given, and its block is shown",
    };

    /// <summary>Actions that change a resource without setting an attribute to a value, with the reason.</summary>
    public static readonly Dictionary<string, string> NotSetting = new()
    {
        ["ecs:AssignPrivateIpAddresses"] = "it adds",
        ["ecs:UnassignPrivateIpAddresses"] = "it removes",
        ["ecs:AssignIpv6Addresses"] = "it adds",
        ["ecs:UnassignIpv6Addresses"] = "it removes",
        ["ecs:AttachNetworkInterface"] = "it adds",
        ["ecs:DetachNetworkInterface"] = "it removes",
        ["ecs:JoinSecurityGroup"] = "it adds",
        ["ecs:LeaveSecurityGroup"] = "it removes",
        ["ecs:AuthorizeSecurityGroup"] = "it adds",
        ["ecs:AuthorizeSecurityGroupEgress"] = "it adds",
        ["ecs:RevokeSecurityGroup"] = "it removes",
        ["ecs:RevokeSecurityGroupEgress"] = "it removes",
        ["ecs:ModifySecurityGroupRule"] = "another test sends each rule as it is returned",
        ["ecs:ModifySecurityGroupEgressRule"] = "another test sends each rule as it is returned",
        ["ecs:UntagResources"] = "it removes",
        ["vpc:UnTagResources"] = "it removes",
        ["ecs:DetachInstanceRamRole"] = "it removes",
        ["ecs:DetachKeyPair"] = "it removes",
        ["ecs:ModifyLaunchTemplateDefaultVersion"] = "the responses name it DefaultVersionNumber of the template",
        ["vpc:AllocateEipAddress"] = "it creates",
        ["vpc:AssociateEipAddress"] = "it adds",
        ["vpc:UnassociateEipAddress"] = "it removes",
        ["vpc:ReleaseEipAddress"] = "it deletes",
        ["vpc:ModifyNatGatewaySpec"] = "the service rejects a request that changes nothing",
        ["vpc:AllocateIpv6Address"] = "it creates",
        ["vpc:ReleaseIpv6Address"] = "it deletes",
        ["vpc:AllocateIpv6InternetBandwidth"] = "it creates",
        ["vpc:CreateHaVip"] = "it creates",
        ["vpc:AssociateHaVip"] = "it adds",
        ["vpc:UnassociateHaVip"] = "it removes",
        ["vpc:DeleteHaVip"] = "it deletes",
        ["vpc:UpdateNetworkAclEntries"] = "the replay of Terraform sends entries as they are returned",
        ["vpc:CopyNetworkAclEntries"] = "it copies",
        ["vpc:AssociateNetworkAcl"] = "it adds",
        ["vpc:UnassociateNetworkAcl"] = "it removes",
        ["vpc:AttachDhcpOptionsSetToVpc"] = "it adds",
        ["vpc:DetachDhcpOptionsSetFromVpc"] = "it removes",
        ["vpc:AssociateRouteTable"] = "it adds",
        ["vpc:UnassociateRouteTable"] = "it removes",
        ["vpc:AssociateVpcCidrBlock"] = "it adds",
        ["vpc:UnassociateVpcCidrBlock"] = "it removes",
        ["ecs:AllocatePublicIpAddress"] = "it adds",
        ["ecs:ReplaceSystemDisk"] = "it creates a disk",
        ["ecs:AttachDisk"] = "it adds",
        ["ecs:DetachDisk"] = "it removes",
        ["ecs:ReInitDisk"] = "it acts",
        ["ecs:ModifyDiskSpec"] = "the service rejects a request that changes nothing",
        ["ecs:ResizeDisk"] = "it enlarges",
        ["ecs:StartInstance"] = "it acts",
        ["ecs:StartInstances"] = "it acts",
        ["ecs:RebootInstance"] = "it acts",
        ["ecs:RebootInstances"] = "it acts",
        ["sts:AssumeRole"] = "it creates a key",
    };
}
