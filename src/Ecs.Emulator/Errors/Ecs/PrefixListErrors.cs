namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of the prefix lists of ECS. The service publishes some messages only as a placeholder.</summary>
internal static class PrefixListErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidPrefixListId.NotFound", 404, "The specified prefix list was not found.", Refusal.PrefixListNotFound);

    public static readonly ErrorDefinition InUse = new(
        "NotAllowed.AssociationExist", 400,
        "The specified prefix list has associated resources.", Refusal.PrefixListInUse);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "LimitExceed.PrefixListPerRegion", 404,
        "The number of prefix lists in the region exceeds the limit.", Refusal.PrefixListQuotaExceeded);

    public static readonly ErrorDefinition AddressFamilyInvalid = new(
        "InvalidParameter.AddressFamily", 400, "The parameter AddressFamily should be IPv4 or IPv6.");

    public static readonly ErrorDefinition NameInvalid = new(
        "InvalidParameter.PrefixListName", 400, "The parameter PrefixListName is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidDescription.Malformed", 400, "The specified Description is wrongly formed.");

    public static readonly ErrorDefinition CidrMalformed = new(
        "InvalidParameter.CidrMalformed", 400,
        "The CIDR block \"{0}\" is not valid.", Refusal.PrefixListBlockFamily);

    public static readonly ErrorDefinition CidrDuplicated = new(
        "InvalidParameter.CidrDuplicated", 400,
        "The CIDR block \"{0}\" is specified more than once.", Refusal.PrefixListBlockRepeated);

    public static readonly ErrorDefinition TooManyEntries = new(
        "LimitExceed.Entry", 400, "The number of entries added or removed exceeds the limit.");

    public static readonly ErrorDefinition Full = new(
        "LimitExceed.MaxEntries", 400,
        "The number of entries exceeds the MaxEntries of the specified prefix list.", Refusal.PrefixListFull);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, InUse, QuotaExceeded, AddressFamilyInvalid, NameInvalid, DescriptionMalformed, CidrMalformed,
        CidrDuplicated, TooManyEntries, Full,
    ];
}
