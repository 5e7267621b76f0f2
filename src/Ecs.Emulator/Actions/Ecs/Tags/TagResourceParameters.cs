using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class TagResourceParameters
{
    public static readonly Parameter<RegionId> RegionId =
        EcsParameters.RegionId with { Missing = TagErrors.MissingRegionId };

    public static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType",
        ReadType,
        $"The type of the resources: {EcsResourceTypes.Names}. The emulator has no resources of other types.",
        "eni",
        TagErrors.MissingResourceType);

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

    public static readonly ResourceTagging Tagging = new()
    {
        Product = Product.Ecs,
        RegionId = RegionId,
        ResourceType = ResourceType,
        ResourceId = ResourceId,
        FindType = EcsResourceTypes.Find,
        MissingIds = TagErrors.MissingResourceIds,
        MissingTags = TagErrors.MissingTags,
        TooManyKeys = TagErrors.TooManyTags,
        Errors =
        [
            .. Errors, TagErrors.MissingResourceIds, TagErrors.MissingTags, TagErrors.TooManyTags,
            TagErrors.ResourceNotFound,
        ],
    };

    public static string ReadType(string name, string text)
    {
        var type = Values.Text(name, text);
        return EcsResourceTypes.IsKnown(type) ? type : throw new ApiException(TagErrors.ResourceTypeNotFound);
    }
}
