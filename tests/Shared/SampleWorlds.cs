namespace Ecs.Emulator.Testing;

/// <summary>What the default world lacks for the sample call of an action, which its declared examples make.</summary>
internal static class SampleWorlds
{
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
    };

    /// <summary>The patch to make before the sample call; an empty one for most.</summary>
    public static string Of(string action) => Worlds.GetValueOrDefault(action, "{}");
}
