using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class TagResourceParameters
{
    /// <summary>Types that can have tags in the cloud, but do not exist in the emulator.</summary>
    private static readonly string[] AbsentTypes =
    [
        "snapshot", "image", "volume", "ddh", "ddhcluster", "keypair", "launchtemplate", "reservedinstance",
        "snapshotpolicy", "elasticityassurance", "capacityreservation", "command", "invocation", "activation",
        "managedinstance",
    ];

    private const string TypeDescription =
        "The type of the resources: instance, disk, eni or securitygroup. The emulator has no resources of other "
        + "types.";

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
        Limits.TaggedResourcesPerRequest,
        TagErrors.MissingResourceIds,
        TagErrors.TooManyResourceIds);

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        .. CommonErrorSets.OfEveryAction, PlaceErrors.RegionNotFound, TagErrors.MissingRegionId,
        TagErrors.MissingResourceType,
        TagErrors.TooManyResourceIds, TagErrors.ResourceTypeNotFound,
    ];

    public static readonly IReadOnlyDictionary<string, Taggable> Taggables =
        new Dictionary<string, Taggable>(StringComparer.Ordinal)
        {
            ["instance"] = Taggable.Instance,
            ["disk"] = Taggable.Disk,
            ["eni"] = Taggable.NetworkInterface,
            ["securitygroup"] = Taggable.SecurityGroup,
        };

    /// <summary>Null for a type that does not exist in the emulator.</summary>
    public static Taggable? TaggableOf(string type) => Taggables.GetValueOrDefault(type);

    public static Taggable RequireTaggable(string type) =>
        TaggableOf(type) ?? throw new ApiException(TagErrors.ResourceNotFound);

    public static string ReadType(string name, string text)
    {
        var type = Values.Text(name, text);
        return TaggableOf(type) is not null || AbsentTypes.Contains(type)
            ? type
            : throw new ApiException(TagErrors.ResourceTypeNotFound);
    }
}
