namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>Builds the cases of <see cref="SharedErrorCases"/>.</summary>
internal static class SharedErrorStates
{
    private static readonly string[] AllEnis =
    [
        "eni-myeni", "eni-myattached", "eni-myprimary", "eni-mysecondprimary", "eni-mystoppedprimary", "eni-myipv6",
    ];

    /// <summary>An ENI has all prefixes of its VSwitch but the first, which is never a prefix.</summary>
    public static string NoFreeIpv6Prefixes { get; } =
        $$"""
        {"networkInterfaces":{"eni-full":{"vSwitchId":"vsw-myipv6","status":"Available",
        "primaryIpAddress":"10.1.0.99","securityGroupIds":["sg-myipv6"],"ipv6Prefixes":[
        {{string.Join(',', Enumerable.Range(1, 65_535).Select(number => $"\"2001:db8:4005:1:{number:x}::/80\""))}}
        ] } } }
        """;

    public static SharedErrorCase[] AllInstances(string members) =>
    [
        Given(
            $$"""
            {"instances":{"i-myinstance":{{{members}}},"i-mysecond":{{{members}}},"i-mystopped":{{{members}}} } }
            """),
    ];

    public static SharedErrorCase[] EachEni(string members) =>
    [
        .. from id in AllEnis
           let state = $$"""{"networkInterfaces":{"{{id}}":{{{members}}} } }"""
           from change in new string[][]
           {
               [],
               ["InstanceId", $"NetworkInterfaceId={id}", "SecurityGroupId=sg-mygroup"],
               [$"NetworkInterface.1.NetworkInterfaceId={id}"],
           }
           select new SharedErrorCase(state, change),
    ];

    public static SharedErrorCase[] AllVSwitches(string members) =>
    [
        Given(
            $$"""
            {"vSwitches":{"vsw-myvswitch":{{{members}}},"vsw-mysecond":{{{members}}},"vsw-myipv6":{{{members}}} } }
            """),
    ];

    /// <summary>
    /// ENIs with two IPv4 and two IPv6 addresses, and instances of a type that supports fewer addresses.
    /// </summary>
    public static SharedErrorCase[] Smaller(int ipv4, int ipv6)
    {
        var state = $$"""
            {
              "instanceTypes": {
                "ecs.small": {
                  "eniQuantity": 4,
                  "eniPrivateIpAddressQuantity": {{ipv4}},
                  "eniIpv6AddressQuantity": {{ipv6}}
                }
              },
              "vpcs": { "vpc-myvpc": { "ipv6CidrBlock": "2001:db8:1::/56" } },
              "vSwitches": {
                "vsw-myvswitch": { "ipv6CidrBlock": "2001:db8:1::/64" },
                "vsw-mysecond": { "ipv6CidrBlock": "2001:db8:1:1::/64" }
              },
              "networkInterfaces": {
                "eni-myeni": {
                  "privateIpAddresses": ["172.17.0.50", "172.17.0.51"],
                  "ipv6Addresses": ["2001:db8:1::50", "2001:db8:1::51"]
                },
                "eni-mystoppedprimary": {
                  "privateIpAddresses": ["172.17.240.50", "172.17.240.51"],
                  "ipv6Addresses": ["2001:db8:1:1::50", "2001:db8:1:1::51"]
                }
              }
            }
            """;
        return
        [
            new(state, ["InstanceType=ecs.small"]),
            new(state, ["InstanceType=ecs.small", "NetworkInterface.1.SecondaryPrivateIpAddressCount=9"]),
            new(state, ["InstanceType=ecs.small", "Ipv6AddressCount=2"]),
            new(
                state.Replace(
                    "\"vpcs\"",
                    "\"instances\": { \"i-mysecond\": { \"instanceType\": \"ecs.small\" } },\n\"vpcs\"",
                    StringComparison.Ordinal),
                ["NetworkInterfaceId=eni-myeni"]),
        ];
    }

    /// <summary>eni-myipv6 on an instance of its zone.</summary>
    public static SharedErrorCase AttachedIpv6(string instance) => Given(
        $$"""
        {"instances":{"i-ipv6":{{instance}} },
        "networkInterfaces":{"eni-myipv6":{"type":"Primary","status":"InUse","instanceId":"i-ipv6"} } }
        """);

    /// <summary>New security groups, and calls with them and optionally another group.</summary>
    public static SharedErrorCase[] NewGroups(
        int count, string members, string? another = null, string vpc = "\"vpc-myvpc\"")
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(number => $"sg-new{number}")];
        var groups = ids.Select(id => $$"""  "{{id}}":{"vpcId":{{vpc}}{{members}} }""");
        var state = $$"""{"securityGroups":{ {{string.Join(',', groups)}} } }""";
        var named = another is null ? ids : [.. ids, another];
        return
        [
            new(state, ["SecurityGroupId", .. named.Select((id, index) => $"SecurityGroupIds.{index + 1}={id}")]),
            new(state, [.. named.Select((id, index) => $"SecurityGroupId.{index + 1}={id}")]),
            new(state, [$"SecurityGroupId={ids[0]}"]),
        ];
    }

    public static SharedErrorCase Given(string state) => new(state, []);

    public static SharedErrorCase Call(params IReadOnlyList<string> change) => new(null, change);
}
