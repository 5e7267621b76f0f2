using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>
/// The value of an attribute that a Describe action returns is accepted by the action that sets the attribute, and
/// changes nothing. A parameter and a response member with the same name form a pair. Add a new action that changes a
/// resource to <see cref="Setters"/> or, if it sets no attribute, to <see cref="NotSetting"/>.
/// </summary>
public sealed class ReturnedValueTests(TestEmulator emulator)
{
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";

    /// <summary>In this state every attribute that can be set has a value other than that of a new resource.</summary>
    private const string RichState =
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
    private static readonly Dictionary<string, string[]> Views = new()
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
    private static readonly Setter[] Setters =
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
    private static readonly Dictionary<string, string> ShownAs = new()
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
    private static readonly Dictionary<string, string> NoPair = new()
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
    private static readonly Dictionary<string, string> NotSetting = new()
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

    private static readonly string[] OtherVerbs = ["Describe", "List", "Get", "Create", "Import", "Run", "Delete"];

    /// <summary>Every setter, parameter and state.</summary>
    public static TheoryData<int, string, bool> Pairs => new(
        from index in Enumerable.Range(0, Setters.Length)
        from parameter in SettableParameters(Setters[index])
        from isRich in new[] { false, true }
        select (index, parameter.Name, isRich));

    [Theory, MemberData(nameof(Pairs))]
    [Rule("responses.returned-values")]
    public async Task A_returned_value_is_accepted_and_changes_nothing(int index, string name, bool isRich)
    {
        var setter = Setters[index];
        var tried = setter.Action.Parameters.Single(parameter => parameter.Name == name);
        using var client = emulator.NewClient();
        await client.GivenAsync(isRich ? RichState : "{}");
        await client.GivenAsync(setter.State);
        var shown = await ShownAsync(client, setter, tried);
        if (shown.Length == 0)
        {
            isRich.Should().BeFalse("the rich state must give {0} of {1} a value", name, setter.Resource);
            return;
        }

        var query = $"{string.Format(null, setter.Id, setter.Resource)}&{shown}";
        foreach (var other in setter.Action.Parameters.Where(other => other != tried && setter.Sends(other)))
        {
            query += $"&{await ShownAsync(client, setter, other)}";
        }

        var before = await LookAsync(client, setter, name);
        (await client.CallAsync($"{setter.Action.Name}&Version={setter.Action.Product.Version}", query))
            .ShouldSucceed();
        if (!setter.Acts)
        {
            (await LookAsync(client, setter, name)).Should().Be(before, query);
        }
    }

    /// <summary>An action that this class does not list fails this test.</summary>
    [Fact]
    [Rule("responses.returned-values")]
    public void Every_parameter_with_the_name_of_a_returned_attribute_is_tested()
    {
        var shown = ActionCatalogue.All
            .Where(action => OtherVerbs.Take(3).Any(verb => action.Name.StartsWith(verb, StringComparison.Ordinal)))
            .SelectMany(action => NamesOf(action.ResponseShape)).ToHashSet();
        var tried =
            Setters.SelectMany(setter => SettableParameters(setter).Select(parameter => KeyOf(setter, parameter)))
                .ToHashSet();
        var missing =
            from action in ActionCatalogue.All
            where !NotSetting.ContainsKey(action.FullName)
                && !OtherVerbs.Any(verb => action.Name.StartsWith(verb, StringComparison.Ordinal))
            from parameter in action.Parameters
            where parameter.Name is not ("RegionId" or "ResourceType") && NamesOf(parameter).Any(shown.Contains)
            let key = $"{action.FullName} {parameter.Name}"
            where !tried.Contains(key) && !NoPair.ContainsKey(key)
                && !Setters.Any(setter => setter.Action == action && IsId(setter, parameter))
            select key;
        missing.Should().BeEmpty();
    }

    /// <summary>The parameters of an action whose attribute is returned for its resource.</summary>
    private static IEnumerable<Parameter> SettableParameters(Setter setter)
    {
        var shown = Views[setter.Resource].SelectMany(view => NamesOf(ActionOf(view).ResponseShape)).ToHashSet();
        return setter.Action.Parameters.Where(parameter =>
            parameter.Name != "RegionId"
            && !IsId(setter, parameter)
            && !NoPair.ContainsKey(KeyOf(setter, parameter))
            && shown.Contains(MemberOf(setter, parameter)));
    }

    /// <summary>
    /// The whole state. For a resource group, it contains only the returned group, because the state distinguishes the
    /// default group from no specified group.
    /// </summary>
    private static async Task<string> LookAsync(EmulatorClient client, Setter setter, string parameter)
    {
        if (!parameter.EndsWith("ResourceGroupId", StringComparison.Ordinal))
        {
            return await client.StateTextAsync();
        }

        var responses = new List<string>();
        foreach (var view in Views[setter.Resource])
        {
            responses.AddRange((await ViewAsync(client, view, setter)).EnumerateObject()
                .Where(member => member.Name != "RequestId").Select(member => member.ToString()));
        }

        return string.Join('\n', responses);
    }

    private static async Task<JsonElement> ViewAsync(EmulatorClient client, string view, Setter setter)
    {
        var request = string.Format(null, view, setter.Resource);
        return (await client.CallAsync($"{request}&Version={ActionOf(view).Product.Version}")).ShouldSucceed().Json;
    }

    /// <summary>The returned attribute as a part of a request; empty if it has no value.</summary>
    private static async Task<string> ShownAsync(EmulatorClient client, Setter setter, Parameter parameter)
    {
        foreach (var view in Views[setter.Resource])
        {
            var values = Find(await ViewAsync(client, view, setter), MemberOf(setter, parameter));
            if (values.Select(value => Query(parameter, value)).FirstOrDefault(text => text.Length > 0) is { } query)
            {
                return query;
            }
        }

        return "";
    }

    private static string Query(Parameter parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return value.ToString().Length == 0 || value.ValueKind == JsonValueKind.Object
                ? ""
                : $"{parameter.Name}={Uri.EscapeDataString(Text(value))}";
        }

        var elements = value.EnumerateArray().Select((element, index) => parameter.Members.Count == 0
            ? $"{parameter.Name}.{index + 1}={Uri.EscapeDataString(Text(element))}"
            : string.Join('&', parameter.Members.Select(member =>
                $"{parameter.Name}.{index + 1}.{member}={MemberText(element, parameter, member)}")));
        return string.Join('&', elements);
    }

    /// <summary>A member of a structure. Some names begin with the name of the structure, such as TagKey.</summary>
    private static string MemberText(JsonElement element, Parameter parameter, string member) => Uri.EscapeDataString(
        Text(element.TryGetProperty(member, out var value) ? value : element.GetProperty($"{parameter.Name}{member}")));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    /// <summary>All members of this name, the outer ones first.</summary>
    private static IEnumerable<JsonElement> Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name == name)
            .Select(member => member.Value)
            .Concat(element.EnumerateObject().SelectMany(member => Find(member.Value, name))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Find(item, name)),
        _ => [],
    };

    private static string MemberOf(Setter setter, Parameter parameter) =>
        ShownAs.GetValueOrDefault(KeyOf(setter, parameter), parameter.Name.Split('.')[^1]);

    private static string KeyOf(Setter setter, Parameter parameter) => $"{setter.FullName} {parameter.Name}";

    private static bool IsId(Setter setter, Parameter parameter) =>
        setter.Id.Split('&').Any(pair => parameter.Covers(pair.Split('=')[0]));

    private static ApiAction ActionOf(string view) =>
        ActionCatalogue.All.First(action => action.Name == view.Split('&')[0]);

    private static IEnumerable<string> NamesOf(Parameter parameter) =>
        parameter.Members.Append(parameter.Name).Select(name => name.Split('.')[^1]);

    private static IEnumerable<string> NamesOf(Shape shape) => shape.Members.SelectMany(member =>
        new[] { member.Name, member.ItemName }.OfType<string>()
            .Concat(member.Inner is null ? [] : NamesOf(member.Inner)));

    /// <summary>An action that sets attributes.</summary>
    /// <param name="FullName">The name with the product.</param>
    /// <param name="Resource">The resource to test.</param>
    /// <param name="Id">The parameter with the id of the resource.</param>
    private sealed record Setter(string FullName, string Resource, string Id)
    {
        /// <summary>A patch of the state that the action needs.</summary>
        public string State { get; init; } = "{}";

        /// <summary>Whether the action also has another effect.</summary>
        public bool Acts { get; init; }

        /// <summary>Parameters that must be sent together.</summary>
        public string[] Together { get; init; } = [];

        /// <summary>The declaration.</summary>
        public ApiAction Action => ActionCatalogue.All.Single(action => action.FullName == FullName);

        /// <summary>Whether every request contains the parameter in addition to the tested one.</summary>
        public bool Sends(Parameter parameter) =>
            Together.Contains(parameter.Name)
                || (parameter.Required && parameter.Name != "RegionId" && !IsId(this, parameter));
    }
}
