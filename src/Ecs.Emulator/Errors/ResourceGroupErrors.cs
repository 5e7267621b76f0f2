namespace Ecs.Emulator.Errors;

/// <summary>Errors of resource groups.</summary>
internal static class ResourceGroupErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidResourceGroup.NotFound", 404,
        "The ResourceGroup provided does not exist in our records.", Refusal.ResourceGroupNotFound);

    public static readonly ErrorDefinition EntityNotFound = new(
        "EntityNotExists.ResourceGroup", 404,
        "The specified resource group does not exist.", Refusal.ResourceGroupNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ResourceNotFound = new(
        "InvalidResourceId.NotFound", 404,
        "The ResourceId provided does not exist in our records.", Refusal.GroupedResourceNotFound);

    public static readonly ErrorDefinition NameTaken = new(
        "EntityAlreadyExists.ResourceGroup", 409,
        "The specified resource group name already exists.", Refusal.ResourceGroupNameTaken);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "LimitExceeded.ResourceGroup", 409,
        "The maximum number of resource groups is reached.", Refusal.ResourceGroupQuotaExceeded);

    public static readonly ErrorDefinition InUse = new(
        "DeleteConflict.ResourceGroup.Resource", 409,
        "The specified resource group still has resources.", Refusal.ResourceGroupInUse);

    public static readonly ErrorDefinition NameInvalid = new(
        "InvalidParameter.ResourceGroup.Name", 400, "The name of the resource group is not valid.");

    public static readonly ErrorDefinition DisplayNameInvalid = new(
        "InvalidParameter.ResourceGroup.DisplayName", 400, "The display name of the resource group is not valid.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, EntityNotFound, ResourceNotFound, NameTaken, QuotaExceeded, InUse, NameInvalid, DisplayNameInvalid,
    ];
}
