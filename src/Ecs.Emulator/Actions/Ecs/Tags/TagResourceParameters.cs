using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

/// <summary>The parameters by which the actions on tags name resources, and the errors that all of them have.</summary>
internal static class TagResourceParameters
{
    /// <summary>Types that can have tags in the cloud, but do not exist here.</summary>
    private static readonly string[] AbsentTypes =
    [
        "snapshot", "image", "volume", "ddh", "ddhcluster", "keypair", "launchtemplate", "reservedinstance",
        "snapshotpolicy", "elasticityassurance", "capacityreservation", "command", "invocation", "activation",
        "managedinstance",
    ];

    private const string TypeDescription =
        "The type of the resources: instance, disk, eni or securitygroup. Of the cloud's other types the emulator has "
        + "no resources.";

    public static readonly Parameter<RegionId> RegionId = Declare.Id<RegionId>(
        EcsParameters.RegionId.Name,
        EcsParameters.RegionId.Description,
        EcsParameters.RegionId.Example,
        TagErrors.MissingRegionId);

    public static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType", ReadType, TypeDescription, "eni", TagErrors.MissingResourceType);

    public static readonly Parameter<ImmutableArray<string>> ResourceId = Declare.RequiredList(
        "ResourceId",
        "The IDs of the resources.",
        "eni-myeni",
        Tagging.MaxResources,
        TagErrors.MissingResourceIds,
        TagErrors.TooManyResourceIds);

    /// <summary>What every action on tags can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        .. CommonErrorSets.OfEveryAction, PlaceErrors.RegionNotFound, TagErrors.MissingRegionId, TagErrors.MissingResourceType,
        TagErrors.TooManyResourceIds, TagErrors.ResourceTypeNotFound,
    ];

    /// <summary>How the resources of each type are found and tagged, by the name of the type.</summary>
    public static readonly IReadOnlyDictionary<string, Taggable> Taggables =
        new Dictionary<string, Taggable>(StringComparer.Ordinal)
        {
            ["instance"] = Taggable.Instance,
            ["disk"] = Taggable.Disk,
            ["eni"] = Taggable.NetworkInterface,
            ["securitygroup"] = Taggable.SecurityGroup,
        };

    /// <summary>
    /// How the resources of a type are found and tagged; null for a type of which there are none here.
    /// </summary>
    public static Taggable? TaggableOf(string type) => Taggables.GetValueOrDefault(type);

    /// <summary>The same, for an action that changes resources: there is none to change of a type that is not here.</summary>
    public static Taggable RequireTaggable(string type) =>
        TaggableOf(type) ?? throw new ApiException(TagErrors.ResourceNotFound);

    /// <summary>The name of a type.</summary>
    /// <exception cref="ApiException">The cloud has no such type.</exception>
    public static string ReadType(string name, string text)
    {
        var type = Values.Text(name, text);
        return TaggableOf(type) is not null || AbsentTypes.Contains(type)
            ? type
            : throw new ApiException(TagErrors.ResourceTypeNotFound);
    }
}
