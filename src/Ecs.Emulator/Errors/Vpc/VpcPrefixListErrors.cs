namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of the prefix lists of VPC. The messages are spelled as in the service.</summary>
internal static class VpcPrefixListErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "ResourceNotFound.PrefixList", 400,
        "The specified resource of prefixList is not found.", Refusal.PrefixListNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectStatus.PrefixList", 400,
        "The status of prefixList is incorrect.", Refusal.PrefixListStateNotAllowed);

    public static readonly ErrorDefinition InUse = new(
        "DependencyViolation.PrefixListRelation", 400,
        "The specified resource of prefixList depends on prefixList relation, so the operation cannot be completed.",
        Refusal.PrefixListInUse)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.PrefixListCount", 400,
        "The quota of prefixList count is exceeded.", Refusal.PrefixListQuotaExceeded)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition IpVersionUnsupported = new(
        "UnsupportedFeature.IpVersion", 400, "The ipversion type is not supported.");

    public static readonly ErrorDefinition NameIllegal = new(
        "IllegalParam.PrefixListName", 400, "The param of prefixListName is illegal.");

    public static readonly ErrorDefinition DescriptionIllegal = new(
        "IllegalParam.PrefixListDescription", 400, "The param of prefixListDescription is illegal.");

    // Entries.
    public static readonly ErrorDefinition NewMaxEntriesExceeded = new(
        "QuotaExceeded.PrefixListCidrCount", 400, "The quota of prefixListMaxEntry count is exceeded.");

    public static readonly ErrorDefinition MaxEntriesExceeded = new(
        "QuotaExceeded.PrefixListCidrCount", 400, "The quota of prefixList entry maxEntry count is exceeded.");

    public static readonly ErrorDefinition Full = new(
        "OperationFailed.CidrCountExceedMaxCount", 400,
        "The operation is failed because of cidrCountExceedMaxCount.", Refusal.PrefixListFull)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition RouteTableFull = new(
        "QuotaExceeded", 400,
        "Route entry quota exceeded in associated route table.", Refusal.PrefixListRouteTableFull);

    public static readonly ErrorDefinition HasFewerEntries = new(
        "OperationDenied.RemoveCountExceedExistCount", 400,
        "The operation is not allowed because of remove-count exceed exist-count.", Refusal.PrefixListHasFewerEntries);

    public static readonly ErrorDefinition BlockIllegal = new(
        "IllegalParam.CidrBlock", 400, "The param of cidrBlock is illegal.", Refusal.PrefixListBlockFamily)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition BlockDuplicated = new(
        "DuplicatedParam.CidrBlock", 400, "The param of cidrBlock is duplicated.", Refusal.PrefixListBlockRepeated)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition EntryDescriptionIllegal = new(
        "IllegalParam.CidrName", 400, "The param of cidrName is illegal.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, StateNotAllowed, InUse, QuotaExceeded, IpVersionUnsupported, NameIllegal, DescriptionIllegal,
        NewMaxEntriesExceeded, MaxEntriesExceeded, Full, RouteTableFull, HasFewerEntries, BlockIllegal, BlockDuplicated,
        EntryDescriptionIllegal,
    ];
}
