using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>Tags.</content>
internal static partial class ErrorCatalogue
{
    public static readonly ErrorDefinition InvalidTagValueMalformed = Define("InvalidTagValue.Malformed", 400, "The specified Tag.n.Value is not valid.");
    public static readonly ErrorDefinition DuplicateTagKey = Define("Duplicate.TagKey", 400, "The Tag.N.Key contain duplicate key.");
    public static readonly ErrorDefinition InvalidTagMismatch = Define("InvalidTag.Mismatch", 400, "The specified Tag.n.Key and Tag.n.Value are not match.");
    public static readonly ErrorDefinition InvalidParameterTagValue = Define("InvalidParameter.TagValue", 400, "The parameter Tag.n.Value is given without its Tag.n.Key.");
    public static readonly ErrorDefinition MissingParameterRegionId = Define("MissingParameter.RegionId", 404, "The parameter - RegionId should not be null");
    public static readonly ErrorDefinition MissingParameterResourceType = Define("MissingParameter.ResourceType", 404, "The parameter - ResourceType should not be null");
    public static readonly ErrorDefinition MissingParameterResourceIds = Define("MissingParameter.ResourceIds", 404, "The parameter - ResourceIds should not be null");
    public static readonly ErrorDefinition MissingParameterTags = Define("MissingParameter.Tags", 404, "The parameter - Tags should not be null");
    public static readonly ErrorDefinition NumberExceedResourceIds = Define("NumberExceed.ResourceIds", 400, "The ResourceIds parameter's number is exceed , Valid : 50");
    public static readonly ErrorDefinition NumberExceedTags = Define("NumberExceed.Tags", 400, "The Tags parameter's number is exceed , Valid : 20");
    public static readonly ErrorDefinition InvalidResourceIdNotFound = Define("InvalidResourceId.NotFound", 404, "The specified ResourceIds are not found in our records.", Refusal.TaggedResourceNotFound);
    public static readonly ErrorDefinition InvalidResourceIdNotSupported = Define("InvalidResourceId.NotSupported", 403, "The specified ResourceId does not support tagging.");
    public static readonly ErrorDefinition InvalidResourceTypeNotFound = Define("InvalidResourceType.NotFound", 404, "The ResourceType provided does not exist in our records.");
    public static readonly ErrorDefinition TagQuotaExceed = Define("OperationDenied.QuotaExceed", 400, "The quota of tags on resource is beyond permitted range.", Refusal.TagQuota);
}
