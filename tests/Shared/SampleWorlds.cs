namespace Ecs.Emulator.Testing;

/// <summary>What the default world lacks for the sample call of an action, which its declared examples make.</summary>
internal static class SampleWorlds
{
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";

    private static readonly Dictionary<string, string> Worlds = new()
    {
        ["ecs:UnassignPrivateIpAddresses"] =
            """{"networkInterfaces":{"eni-myeni":{"privateIpAddresses":["172.17.0.100"]}}}""",
        ["ecs:DeleteSecurityGroup"] =
            """{"networkInterfaces":{"eni-myprimary":null,"eni-myattached":null,"eni-myeni":null}}""",
        ["ecs:ListTagResources"] = """{"networkInterfaces":{"eni-myeni":{"tags":{"owner":"lisi"}}}}""",
        ["ecs:JoinResourceGroup"] = """{"resourceGroups":{"rg-mygroup":{}}}""",
        ["resourcemanager:GetResourceGroup"] = """{"resourceGroups":{"rg-mygroup":{}}}""",
        ["resourcemanager:DeleteResourceGroup"] = """{"resourceGroups":{"rg-mygroup":{}}}""",
        ["vpc:DeleteVpc"] =
            """{"networkInterfaces":{"eni-myprimary":null,"eni-myattached":null,"eni-myeni":null},"vSwitches":{"vsw-myvswitch":null},"securityGroups":{"sg-mygroup":null}}""",
        ["vpc:DeleteVSwitch"] =
            """{"networkInterfaces":{"eni-myprimary":null,"eni-myattached":null,"eni-myeni":null}}""",
        ["vpc:UnassociateVpcCidrBlock"] = """{"vpcs":{"vpc-myvpc":{"secondaryCidrBlocks":["192.168.0.0/16"]}}}""",
        ["vpc:DeleteVSwitchCidrReservation"] =
            """{"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-myreservation":{"cidrBlock":"172.17.0.64/28"}}}}}""",
        ["vpc:ListVSwitchCidrReservations"] =
            """{"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-myreservation":{"cidrBlock":"172.17.0.64/28","tags":{"a":"b"}}}}}}""",
        ["vpc:MoveResourceGroup"] = """{"resourceGroups":{"rg-mygroup":{}}}""",
        ["vpc:ListTagResources"] = """{"vpcs":{"vpc-myvpc":{"tags":{"owner":"lisi"}}}}""",
        ["ecs:StartInstance"] = Stopped,
        ["ecs:StartInstances"] = Stopped,
        ["ecs:DeleteInstance"] = Stopped,
        ["ecs:DeleteInstances"] = Stopped,
        ["ecs:JoinSecurityGroup"] = """{"securityGroups":{"sg-mysecond":{"vpcId":"vpc-myvpc"}}}""",
        ["ecs:LeaveSecurityGroup"] =
            """
            {"securityGroups":{"sg-mysecond":{"vpcId":"vpc-myvpc"}},
             "networkInterfaces":{"eni-myprimary":{"securityGroupIds":["sg-mygroup","sg-mysecond"]}}}
            """,
        ["ecs:AttachNetworkInterface"] = """{"networkInterfaces":{"eni-myattached":null}}""",
        ["ecs:DetachNetworkInterface"] = """{"networkInterfaces":{"eni-myattached":null,"eni-myeni":{"instanceId":"i-myinstance","status":"InUse"}}}""",
        ["ecs:AssignIpv6Addresses"] = """{"vSwitches":{"vsw-myvswitch":{"ipv6CidrBlock":"2001:db8::/64"}}}""",
        ["ecs:UnassignIpv6Addresses"] = """{"networkInterfaces":{"eni-myeni":{"ipv6Addresses":["2001:db8::100"]}}}""",
    };

    /// <summary>The patch to make before the sample call; an empty one for most.</summary>
    public static string Of(string action) => Worlds.GetValueOrDefault(action, "{}");
}
