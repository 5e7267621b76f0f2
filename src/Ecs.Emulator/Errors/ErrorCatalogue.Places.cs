using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>Regions, zones and resource groups.</content>
internal static partial class ErrorCatalogue
{
    public static readonly ErrorDefinition InvalidAcceptLanguageNotFound = Define("InvalidAcceptLanguage.NotFound", 404, "Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.");
    public static readonly ErrorDefinition InvalidChargeTypeNotFound = Define("InvalidInstanceChargeType.NotFound", 404, "The InstanceChargeType does not exist in our records");
    public static readonly ErrorDefinition InvalidSpotStrategy = Define("InvalidSpotStrategy", 400, "The specified SpotStrategy is not valid.");
    public static readonly ErrorDefinition GroupedResourceNotFound = Define("InvalidResourceId.NotFound", 404, "The ResourceId provided does not exist in our records.", Refusal.GroupedResourceNotFound);
    public static readonly ErrorDefinition EntityNotExistsResourceGroup = Define("EntityNotExists.ResourceGroup", 404, "The specified resource group does not exist.", Refusal.ResourceGroupNotFound);
    public static readonly ErrorDefinition EntityAlreadyExistsResourceGroup = Define("EntityAlreadyExists.ResourceGroup", 409, "The specified resource group name already exists.", Refusal.ResourceGroupNameTaken);
    public static readonly ErrorDefinition LimitExceededResourceGroup = Define("LimitExceeded.ResourceGroup", 409, "The maximum number of resource groups is reached.", Refusal.ResourceGroupQuota);
    public static readonly ErrorDefinition DeleteConflictResourceGroup = Define("DeleteConflict.ResourceGroup.Resource", 409, "The specified resource group still has resources.", Refusal.ResourceGroupInUse);
    public static readonly ErrorDefinition InvalidResourceGroupName = Define("InvalidParameter.ResourceGroup.Name", 400, "The name of the resource group is not valid.");
    public static readonly ErrorDefinition InvalidResourceGroupDisplayName = Define("InvalidParameter.ResourceGroup.DisplayName", 400, "The display name of the resource group is not valid.");
}
