namespace Ecs.Emulator.Testing;

/// <summary>What the default world lacks for the sample call of an action, which its declared examples make.</summary>
internal static class SampleWorlds
{
    private static readonly Dictionary<string, string> Worlds = new()
    {
        ["ecs:UnassignPrivateIpAddresses"] =
            """{"networkInterfaces":{"eni-myeni":{"privateIpAddresses":["172.17.0.100"]}}}""",
    };

    /// <summary>The patch to make before the sample call; an empty one for most.</summary>
    public static string Of(string action) => Worlds.GetValueOrDefault(action, "{}");
}
