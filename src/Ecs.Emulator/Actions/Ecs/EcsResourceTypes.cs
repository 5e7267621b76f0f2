namespace Ecs.Emulator.Actions.Ecs;

/// <summary>The types of resources in the actions of ECS for tags and resource groups.</summary>
internal static class EcsResourceTypes
{
    /// <summary>The types of the cloud, in the order of the API.</summary>
    private static readonly string[] InCloud =
    [
        "instance", "disk", "eni", "securitygroup", "image", "snapshot", "volume", "keypair", "launchtemplate",
        "reservedinstance", "snapshotpolicy", "ddh", "ddhcluster", "elasticityassurance", "capacityreservation",
        "command", "invocation", "activation", "managedinstance",
    ];

    /// <summary>The types that the emulator supports, in the order of the API.</summary>
    public static readonly IReadOnlyList<ResourceType> All =
    [
        .. InCloud.SelectMany(name => ResourceType.All.Where(type => type.Name == new ResourceTypeName("ecs", name))),
    ];

    /// <summary>The names of the supported types, as part of a sentence.</summary>
    public static readonly string Names =
        $"{string.Join(", ", All.SkipLast(1).Select(type => type.Name.Name))} or {All[^1].Name.Name}";

    /// <summary>Whether the cloud has the type, even if the emulator does not support it.</summary>
    public static bool IsKnown(string name) => InCloud.Contains(name);

    /// <summary>Null for a type that the emulator does not support.</summary>
    public static ResourceType? Find(string name) => All.FirstOrDefault(type => type.Name.Name == name);
}
