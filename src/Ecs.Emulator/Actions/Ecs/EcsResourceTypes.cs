namespace Ecs.Emulator.Actions.Ecs;

/// <summary>The types of resources that the actions of ECS for tags and resource groups know.</summary>
internal static class EcsResourceTypes
{
    /// <summary>The types of the cloud, in the order of the API.</summary>
    private static readonly string[] InCloud =
    [
        "instance", "disk", "eni", "securitygroup", "image", "snapshot", "volume", "keypair", "launchtemplate",
        "reservedinstance", "snapshotpolicy", "ddh", "ddhcluster", "elasticityassurance", "capacityreservation",
        "command", "invocation", "activation", "managedinstance",
    ];

    /// <summary>The types that the emulator has, in the order of the API.</summary>
    public static readonly IReadOnlyList<ResourceType> All =
    [
        .. InCloud.SelectMany(name => ResourceType.All.Where(type => type.Name == new ResourceTypeName("ecs", name))),
    ];

    /// <summary>The names of the types that the emulator has, as part of a sentence.</summary>
    public static readonly string Names =
        $"{string.Join(", ", All.SkipLast(1).Select(type => type.Name.Name))} or {All[^1].Name.Name}";

    /// <summary>Whether the cloud has the type; the emulator may lack it.</summary>
    public static bool IsKnown(string name) => InCloud.Contains(name);

    /// <summary>Null for a type that the emulator does not have.</summary>
    public static ResourceType? Find(string name) => All.FirstOrDefault(type => type.Name.Name == name);
}
