using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Model.Tests;

/// <summary>The documents that trials start with. They are small, so that all limits are reached.</summary>
internal static class StateDocuments
{
    /// <summary>An instance type of each kind, VSwitches of several sizes, and groups with low limits.</summary>
    public static readonly JsonElement Seed = Parse(
        """
        {"account":{"quotas":{"networkInterfacesPerRegion":8,"securityGroupsPerNetworkInterface":3,"vSwitchesPerVpc":6,
         "vpcsPerRegion":4,"securityGroupsPerRegion":8,"eipsPerRegion":5,"haVipsPerRegion":4,
         "natGatewaysPerVpc":2,"eipsPerNatGateway":2}},
         "images":{},"resourceGroups":{"rg-a":{},"rg-b":{}},
         "regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h","cn-hangzhou-i"]}},
         "instanceTypes":{
           "ecs.my.large":{"eniQuantity":3,"eniTotalQuantity":4,"eniPrivateIpAddressQuantity":6,
            "eniIpv6AddressQuantity":3},
           "ecs.my.small":{"eniQuantity":2,"eniTotalQuantity":2,"eniPrivateIpAddressQuantity":2,
            "eniIpv6AddressQuantity":1},
           "ecs.my.single":{"eniQuantity":2,"eniTotalQuantity":2,"eniPrivateIpAddressQuantity":1,
            "eniIpv6AddressQuantity":0}},
         "vpcs":{
           "vpc-a":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/16","ipv6CidrBlock":"2001:db8::/56",
            "routeTableId":"vtb-a"},
           "vpc-b":{"regionId":"cn-hangzhou","cidrBlock":"10.1.0.0/16"}},
         "vSwitches":{
           "vsw-26":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.64/26",
            "ipv6CidrBlock":"2001:db8::/64"},
           "vsw-29":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.0/29"},
           "vsw-28":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.16/28",
            "ipv6CidrBlock":"2001:db8:0:1::/64"},
           "vsw-i":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-i","cidrBlock":"10.0.0.32/27"},
           "vsw-b":{"vpcId":"vpc-b","zoneId":"cn-hangzhou-h","cidrBlock":"10.1.0.0/25"}},
         "securityGroups":{
           "sg-a":{"vpcId":"vpc-a","rules":{
            "sgr-a":{"ipProtocol":"TCP","portRange":"22/22","peer":"10.0.0.0/8"},
            "sgr-b":{"direction":"egress","peer":"0.0.0.0/0"}}},
           "sg-few":{"vpcId":"vpc-a","privateIpAddressLimit":6},
           "sg-advanced":{"vpcId":"vpc-a","type":"enterprise","privateIpAddressLimit":4},
           "sg-b":{"vpcId":"vpc-b"},
           "sg-classic":{"regionId":"cn-hangzhou"}},
         "instances":{
           "i-large":{"instanceType":"ecs.my.large","zoneId":"cn-hangzhou-h","status":"Running",
            "internetMaxBandwidthOut":5,"dataDisks":[{"id":"d-3"},{"id":"d-4"}]},
           "i-small":{"instanceType":"ecs.my.small","zoneId":"cn-hangzhou-h","status":"Stopped"},
           "i-single":{"instanceType":"ecs.my.single","zoneId":"cn-hangzhou-h","status":"Running",
            "internetMaxBandwidthOut":5},
           "i-zone":{"instanceType":"ecs.my.large","zoneId":"cn-hangzhou-i","status":"Running"}},
         "launchTemplates":{"lt-a":{"name":"a","versions":[{"number":1},{"number":2}]}},
         "prefixLists":{"pl-a":{"addressFamily":"IPv4","maxEntries":10}},
         "keyPairs":{"ssh-a":{"name":"mykey",
           "publicKey":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g"}},
         "disks":{"d-1":{"zoneId":"cn-hangzhou-h"},"d-2":{"zoneId":"cn-hangzhou-h"}},
         "networkInterfacePermissions":{"eni-perm-a":{"networkInterfaceId":"eni-1","accountId":"1234567890"}},
         "haVips":{
           "havip-1":{"vSwitchId":"vsw-28","ipAddress":"10.0.0.25"},
           "havip-2":{"vSwitchId":"vsw-26","ipAddress":"10.0.0.80","associatedInstances":["i-large"]}},
         "ipv6Addresses":{
           "ipv6-1":{"vSwitchId":"vsw-28","ipv6Address":"2001:db8:0:1::2"},
           "ipv6-2":{"vSwitchId":"vsw-26","ipv6Address":"2001:db8::4"}},
         "eips":{
           "eip-1":{"ipAddress":"47.96.0.1"},
           "eip-2":{"ipAddress":"47.96.0.2","instanceId":"eni-4","privateIpAddress":"10.0.0.20"},
           "eip-3":{"ipAddress":"47.96.0.3","instanceId":"i-small"}},
         "networkInterfaces":{
           "eni-primary":{"vSwitchId":"vsw-26","type":"Primary","primaryIpAddress":"10.0.0.70","instanceId":"i-large",
            "securityGroupIds":["sg-a"]},
           "eni-1":{"vSwitchId":"vsw-26","primaryIpAddress":"10.0.0.71","securityGroupIds":["sg-a"]},
           "eni-2":{"vSwitchId":"vsw-26","primaryIpAddress":"10.0.0.72","instanceId":"i-large",
            "securityGroupIds":["sg-a","sg-few"]},
           "eni-3":{"vSwitchId":"vsw-29","primaryIpAddress":"10.0.0.2","ipv6Addresses":["2001:db8:0:2::5",
             "2001:db8:0:2::1"],"ipv6Prefixes":["2001:db8:0:2:1::/80"],"securityGroupIds":["sg-few"]},
           "eni-4":{"vSwitchId":"vsw-28","primaryIpAddress":"10.0.0.20","deleteOnRelease":false,
            "securityGroupIds":["sg-advanced"]},
           "eni-b":{"vSwitchId":"vsw-b","primaryIpAddress":"10.1.0.100","securityGroupIds":["sg-b"]},
           "eni-small":{"vSwitchId":"vsw-29","type":"Primary","primaryIpAddress":"10.0.0.3","instanceId":"i-small",
            "securityGroupIds":["sg-a"]},
           "eni-single":{"vSwitchId":"vsw-28","type":"Primary","primaryIpAddress":"10.0.0.21","instanceId":"i-single",
            "securityGroupIds":["sg-a"]},
           "eni-zone":{"vSwitchId":"vsw-i","type":"Primary","primaryIpAddress":"10.0.0.33","instanceId":"i-zone",
            "securityGroupIds":["sg-a"]}}}
        """);

    /// <summary>
    /// The first document with custom route tables, a route entry, an IPv6 gateway, a NAT gateway and network ACLs.
    /// </summary>
    public static readonly JsonElement WithRoutes = AddRoutes(Seed);

    /// <summary>
    /// The second document: prefixes and reservations, address searches near the end of their blocks, and states that
    /// only a document can set.
    /// </summary>
    public static readonly JsonElement Advanced = Parse(
        """
        {"account":{"quotas":{"networkInterfacesPerRegion":10,"securityGroupsPerNetworkInterface":2,
          "vSwitchesPerVpc":4,"vpcsPerRegion":3,"securityGroupsPerRegion":6,"eipsPerRegion":14,"haVipsPerRegion":6,
          "natGatewaysPerVpc":3,"eipsPerNatGateway":3}},
         "images":{},"resourceGroups":{"rg-a":{},"rg-b":{}},
         "regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h"]}},
         "instanceTypes":{
           "ecs.my.large":{"eniQuantity":5,"eniTotalQuantity":9,"eniPrivateIpAddressQuantity":9,
             "eniIpv6AddressQuantity":4,"eniTrunkSupported":true},
           "ecs.my.small":{"eniQuantity":1,"eniTotalQuantity":1,"eniPrivateIpAddressQuantity":3,
            "eniIpv6AddressQuantity":0},
           "ecs.my.single":{"eniQuantity":2,"eniTotalQuantity":2,"eniPrivateIpAddressQuantity":1,
            "eniIpv6AddressQuantity":0}},
         "vpcs":{
           "vpc-a":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/16","ipv6CidrBlock":"2001:db8::/56",
            "routeTableId":"vtb-a"},
           "vpc-b":{"regionId":"cn-hangzhou","cidrBlock":"10.1.0.0/16","secondaryCidrBlocks":["10.4.0.0/16"]}},
         "vSwitches":{
           "vsw-25":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.128/25",
             "lastAssignedIpAddress":"10.0.0.251","lastAssignedIpv4Prefix":"10.0.0.240/28",
             "ipv6CidrBlock":"2001:db8::/64","lastAssignedIpv6Address":"2001:db8::ffff:ffff:ffff:fffe",
               "lastAssignedIpv6Prefix":"2001:db8:0:0:fffe::/80",
             "cidrReservations":{"vcr-1":{"cidrBlock":"10.0.0.160/27","type":"Prefix"},
              "vcr-2":{"cidrBlock":"10.0.0.208/28","type":"Explicit"}}},
           "vsw-27":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.0/27",
            "lastAssignedIpAddress":"10.0.0.28"}},
         "securityGroups":{
           "sg-a":{"vpcId":"vpc-a"},
           "sg-few":{"vpcId":"vpc-a","privateIpAddressLimit":5},
           "sg-b":{"vpcId":"vpc-b"}},
         "instances":{
           "i-large":{"instanceType":"ecs.my.large","zoneId":"cn-hangzhou-h","status":"Running",
            "internetMaxBandwidthOut":5,"dataDisks":[{"id":"d-3"},{"id":"d-4"}]},
           "i-stuck":{"instanceType":"ecs.my.small","zoneId":"cn-hangzhou-h","status":"Starting"}},
         "disks":{"d-1":{"zoneId":"cn-hangzhou-h"},"d-2":{"zoneId":"cn-hangzhou-h"}},
         "networkInterfacePermissions":{"eni-perm-a":{"networkInterfaceId":"eni-1","accountId":"1234567890"}},
         "haVips":{
           "havip-1":{"vSwitchId":"vsw-25","ipAddress":"10.0.0.245","status":"Unassociating",
            "associatedInstanceType":"NetworkInterface","associatedInstances":["eni-2"],
            "leavingInstanceId":"eni-2"},
           "havip-2":{"vSwitchId":"vsw-27","ipAddress":"10.0.0.20","associatedInstances":["i-missing"]},
           "havip-3":{"vSwitchId":"vsw-missing","regionId":"cn-hangzhou","ipAddress":"10.0.9.8"}},
         "ipv6Addresses":{
           "ipv6-1":{"vSwitchId":"vsw-25","ipv6Address":"2001:db8::2"},
           "ipv6-2":{"vSwitchId":"vsw-missing","regionId":"cn-hangzhou","ipv6Address":"2001:db8:9::9"},
           "ipv6-3":{"vSwitchId":"vsw-25","ipv6Address":"2001:db8::7"}},
         "ipv6InternetBandwidths":{"ipv6bw-1":{"vSwitchId":"vsw-25","ipv6Address":"2001:db8::7"}},
         "eips":{
           "eip-1":{"ipAddress":"47.96.0.1","instanceId":"eni-2","privateIpAddress":"10.0.0.252"},
           "eip-2":{"ipAddress":"47.96.0.2","instanceId":"eni-missing","privateIpAddress":"10.0.9.9","mode":"Binded"},
           "eip-3":{"ipAddress":"47.96.0.3","instanceId":"eni-m1","privateIpAddress":"10.0.0.201",
            "status":"Associating"},
           "eip-4":{"ipAddress":"47.96.0.4"},
           "eip-5":{"ipAddress":"47.96.0.5","instanceId":"i-stuck","status":"Unassociating"},
           "eip-6":{"ipAddress":"47.96.0.6","instanceId":"havip-2"}},
         "networkInterfaces":{
           "eni-primary":{"vSwitchId":"vsw-25","type":"Primary","primaryIpAddress":"10.0.0.129","instanceId":"i-large",
            "securityGroupIds":["sg-a"]},
           "eni-1":{"vSwitchId":"vsw-25","primaryIpAddress":"10.0.0.250","ipv4Prefixes":["10.0.0.160/28"],
            "ipv6Addresses":["2001:db8::1","2001:db8::3"],"ipv6Prefixes":["2001:db8:0:0:1::/80"],
            "securityGroupIds":["sg-a"]},
           "eni-2":{"vSwitchId":"vsw-25","primaryIpAddress":"10.0.0.144","privateIpAddresses":["10.0.0.252",
            "10.0.0.130"],"instanceId":"i-large","securityGroupIds":["sg-few"]},
           "eni-3":{"vSwitchId":"vsw-27","primaryIpAddress":"10.0.0.28","status":"Detaching","instanceId":"i-large",
            "securityGroupIds":["sg-a","sg-few"]},
           "eni-member":{"vSwitchId":"vsw-27","type":"Member","primaryIpAddress":"10.0.0.9","instanceId":"i-large",
            "deleteOnRelease":false,"securityGroupIds":["sg-a"]},
           "eni-stuck":{"vSwitchId":"vsw-27","type":"Primary","primaryIpAddress":"10.0.0.1",
             "ipv6Addresses":["2001:db8:0:2::2"],"instanceId":"i-stuck","securityGroupIds":["sg-a"]},
           "eni-trunk":{"vSwitchId":"vsw-25","type":"Trunk","primaryIpAddress":"10.0.0.200","instanceId":"i-large",
             "securityGroupIds":["sg-a"]},
           "eni-m1":{"vSwitchId":"vsw-25","type":"Member","primaryIpAddress":"10.0.0.201","instanceId":"i-large",
             "trunkNetworkInterfaceId":"eni-trunk","securityGroupIds":["sg-a"]},
           "eni-m2":{"vSwitchId":"vsw-25","type":"Member","primaryIpAddress":"10.0.0.202","instanceId":"i-large",
             "trunkNetworkInterfaceId":"eni-trunk","deviceIndex":1,"securityGroupIds":["sg-a"]},
           "eni-missing":{"vSwitchId":"vsw-missing","regionId":"cn-hangzhou","primaryIpAddress":"10.0.9.9",
            "securityGroupIds":["sg-missing"]}}}
        """);

    private static JsonElement AddRoutes(JsonElement document)
    {
        var root = JsonNode.Parse(Text(document))!;
        root["routeTables"] = JsonNode.Parse("""{"vtb-used":{"vpcId":"vpc-a"},"vtb-unused":{"vpcId":"vpc-a"}}""");
        root["routeEntries"] = JsonNode.Parse(
            """{"rte-a":{"routeTableId":"vtb-a","destinationCidrBlock":"192.168.99.0/24","nextHopId":"i-large"}}""");
        root["vSwitches"]!["vsw-28"]!["routeTableId"] = "vtb-used";
        root["vSwitches"]!["vsw-28"]!["networkAclId"] = "nacl-a";
        root["networkAcls"] = JsonNode.Parse("""{"nacl-a":{"vpcId":"vpc-a"},"nacl-b":{"vpcId":"vpc-a"}}""");
        root["dhcpOptionsSets"] = JsonNode.Parse("""{"dopt-a":{},"dopt-b":{}}""");
        root["vpcs"]!["vpc-b"]!["dhcpOptionsSetId"] = "dopt-b";
        root["prefixLists"]!["pl-b"] = JsonNode.Parse("""{"product":"Vpc","addressFamily":"IPv4"}""");
        root["ipv6Gateways"] = JsonNode.Parse("""{"ipv6gw-a":{"vpcId":"vpc-b"}}""");
        root["ipv6Addresses"]!["ipv6-a"] = JsonNode.Parse("""{"vSwitchId":"vsw-b","ipv6Address":"2001:db8:9::1"}""");
        root["ipv6InternetBandwidths"] = JsonNode.Parse(
            """{"ipv6bw-a":{"vSwitchId":"vsw-b","ipv6Address":"2001:db8:9::2"}}""");
        root["natGateways"] = JsonNode.Parse("""{"ngw-a":{"vpcId":"vpc-b","networkType":"Intranet"}}""");
        root["snatEntries"] = JsonNode.Parse(
            """{"snat-a":{"natGatewayId":"ngw-a","sourceCidr":"10.1.9.0/24","snatIps":["10.1.0.10"]}}""");
        root["forwardEntries"] = JsonNode.Parse(
            """
            {"fwd-a":{"natGatewayId":"ngw-a","externalIp":"10.1.0.10","externalPort":"22","internalIp":"10.1.0.20",
              "internalPort":"22","ipProtocol":"Tcp"}}
            """);
        return Parse(root.ToJsonString());
    }

    public static string Text(JsonElement document) => document.GetRawText();

    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
