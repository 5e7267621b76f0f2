using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

internal static class TagResourceParameters
{
    public static readonly IReadOnlyDictionary<string, ResourceType> Types = Domain.Rules.ResourceTypes.ResourceType.All
        .Where(type => type.Name.Product == "vpc")
        .ToDictionary(type => type.Name.Name.ToUpperInvariant(), StringComparer.OrdinalIgnoreCase);

    public static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType",
        (name, text) => Types.ContainsKey(text)
            ? text
            : throw ApiException.InvalidParameter(name, $"Valid values: {string.Join(", ", Types.Keys)}."),
        $"The type of the resources: {string.Join(" or ", Types.Keys)}.",
        "VPC");

    public static readonly Parameter<ImmutableArray<string>> ResourceId = Declare.List(
        "ResourceId",
        Values.Text,
        "The IDs of the resources.",
        "vpc-myvpc",
        Limits.TaggedResourcesPerRequest,
        inSample: true);

    public static readonly ResourceTagging Tagging = new()
    {
        Product = Product.Vpc,
        RegionId = VpcParameters.RequiredRegionId,
        ResourceType = ResourceType,
        ResourceId = ResourceId,
        FindType = type => Types[type],
        MissingIds = VpcErrors.MissingParameter,
        MissingTags = VpcErrors.MissingParameter,
        Errors = [.. VpcErrorSets.OfEveryAction, TagErrors.ResourceNotFound],
    };
}
