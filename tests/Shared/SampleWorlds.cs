namespace Ecs.Emulator.Testing;

/// <summary>What the default world lacks for the sample call of an action, which its declared examples make.</summary>
internal static class SampleWorlds
{
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";

    private static readonly Dictionary<string, string> Worlds = new()
    {
        ["ecs:UnassignPrivateIpAddresses"] =
            """{"networkInterfaces":{"eni-myeni":{"privateIpAddresses":["172.17.0.100"]}}}""",
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
    };

    /// <summary>The patch to make before the sample call; an empty one for most.</summary>
    public static string Of(string action) => Worlds.GetValueOrDefault(action, "{}");
}
