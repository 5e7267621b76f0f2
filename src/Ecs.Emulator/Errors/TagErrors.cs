namespace Ecs.Emulator.Errors;

/// <summary>Errors of tags.</summary>
internal static class TagErrors
{
    public static readonly ErrorDefinition KeyMalformed = new(
        "InvalidTagKey.Malformed", 400, "The specified Tag.n.Key is not valid.");

    public static readonly ErrorDefinition ValueMalformed = new(
        "InvalidTagValue.Malformed", 400, "The specified Tag.n.Value is not valid.");

    public static readonly ErrorDefinition DuplicateKey = new(
        "Duplicate.TagKey", 400, "The Tag.N.Key contain duplicate key.");

    public static readonly ErrorDefinition KeyAndValueMismatch = new(
        "InvalidTag.Mismatch", 400, "The specified Tag.n.Key and Tag.n.Value are not match.");

    public static readonly ErrorDefinition ValueWithoutKey = new(
        "InvalidParameter.TagValue", 400, "The parameter Tag.n.Value is given without its Tag.n.Key.");

    public static readonly ErrorDefinition MissingRegionId = new(
        "MissingParameter.RegionId", 404, "The parameter - RegionId should not be null");

    public static readonly ErrorDefinition MissingResourceType = new(
        "MissingParameter.ResourceType", 404, "The parameter - ResourceType should not be null");

    public static readonly ErrorDefinition MissingResourceIds = new(
        "MissingParameter.ResourceIds", 404, "The parameter - ResourceIds should not be null");

    public static readonly ErrorDefinition MissingTags = new(
        "MissingParameter.Tags", 404, "The parameter - Tags should not be null");

    public static readonly ErrorDefinition TooManyResourceIds = new(
        "NumberExceed.ResourceIds", 400, "The ResourceIds parameter's number is exceed , Valid : 50");

    public static readonly ErrorDefinition TooManyTags = new(
        "NumberExceed.Tags", 400, "The Tags parameter's number is exceed , Valid : 20");

    public static readonly ErrorDefinition ResourceNotFound = new(
        "InvalidResourceId.NotFound", 404,
        "The specified ResourceIds are not found in our records.", Refusal.TaggedResourceNotFound);

    public static readonly ErrorDefinition ResourceNotSupported = new(
        "InvalidResourceId.NotSupported", 403, "The specified ResourceId does not support tagging.");

    public static readonly ErrorDefinition ResourceTypeNotFound = new(
        "InvalidResourceType.NotFound", 404, "The ResourceType provided does not exist in our records.");

    public static readonly ErrorDefinition QuotaExceeded = new(
        "OperationDenied.QuotaExceed", 400,
        "The quota of tags on resource is beyond permitted range.", Refusal.TagQuotaExceeded);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        KeyMalformed, ValueMalformed, DuplicateKey, KeyAndValueMismatch, ValueWithoutKey, MissingRegionId,
        MissingResourceType, MissingResourceIds, MissingTags, TooManyResourceIds, TooManyTags, ResourceNotFound,
        ResourceNotSupported, ResourceTypeNotFound, QuotaExceeded,
    ];
}
