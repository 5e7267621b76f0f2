namespace Ecs.Emulator.Errors;

/// <summary>Errors of regions and zones, and of the parameters of the actions that list them.</summary>
internal static class PlaceErrors
{
    public static readonly ErrorDefinition RegionNotFound = new(
        "InvalidRegionId.NotFound", 404, "The specified RegionId does not exist.", Refusal.RegionNotFound);

    public static readonly ErrorDefinition RegionIdMalformed = new(
        "InvalidRegionId.MalFormed", 400, "The specified parameter RegionId is not valid.");

    public static readonly ErrorDefinition RegionWithoutNetworkInterfaces = new(
        "Forbidden.RegionId", 400,
        "The region \"{0}\" does not support this operation.", Refusal.RegionWithoutNetworkInterfaces);

    public static readonly ErrorDefinition ZoneNotFound = new(
        "InvalidZoneId.NotFound", 404, "The specified ZoneId does not exist.", Refusal.ZoneNotFound);

    public static readonly ErrorDefinition ZoneNotInRecords = new(
        "InvalidZoneId.NotFound", 404,
        "The ZoneId provided does not exist in our records.", Refusal.ZoneNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition LanguageNotFound = new(
        "InvalidAcceptLanguage.NotFound", 404, "Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.");

    public static readonly ErrorDefinition SpotStrategyInvalid = new(
        "InvalidSpotStrategy", 400, "The specified SpotStrategy is not valid.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        RegionNotFound, RegionIdMalformed, RegionWithoutNetworkInterfaces, ZoneNotFound, ZoneNotInRecords,
        LanguageNotFound, SpotStrategyInvalid,
    ];
}
