namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of VSwitches and their CIDR reservations.</summary>
internal static class VSwitchErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidVSwitchId.NotFound", 404,
        "The specified virtual switch does not exists.", Refusal.VSwitchNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectVSwitchStatus", 400,
        "The current virtual switch status does not support this operation.",
        Refusal.VSwitchStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ZoneNotFound = new(
        "InvalidZoneId.NotFound", 404,
        "Specified zone does not exist.", Refusal.ZoneNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.VSwitch", 400, "Virtual switch quota exceeded.", Refusal.VSwitchQuotaExceeded);

    public static readonly ErrorDefinition DefaultExists = new(
        "DefaultVswitch.Existed", 403, "The default vswitch for VPC already exists.", Refusal.DefaultVSwitchExists);

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidVSwitchName.Malformed", 400, "Specified virtual switch name is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidVSwitchDiscription.Malformed", 400, "Specified virtual switch description is not valid.");

    public static readonly ErrorDefinition BlockMalformed = new(
        "InvalidCidrBlock.Malformed", 400, "Specified CIDR block is not valid.");

    public static readonly ErrorDefinition BlockOverlaps = new(
        "InvalidCidrBlock.Overlapped", 400,
        "Specified CIDR block overlapped with other subnets.", Refusal.VSwitchBlockOverlaps);

    public static readonly ErrorDefinition NoFreeBlock =
        BlockOverlaps with { Refusal = Refusal.VSwitchBlocksExhausted };

    public static readonly ErrorDefinition BlockOutsideVpc = new(
        "InvalidParameter", 400, "Specified CIDR block is not valid in VPC.", Refusal.VSwitchBlockOutsideVpc);

    public static readonly ErrorDefinition MaskInvalid = new(
        "InvalidCirdrBlock.MaskLength", 400, "Specified CIDR block is not valid .", Refusal.VSwitchMaskNotAllowed);

    public static readonly ErrorDefinition BlockIsDestination = new(
        "InvalidCidrBlock.Overlapped", 400,
        "Specified CIDR block overlapped with other entry.", Refusal.VSwitchBlockIsDestination);

    public static readonly ErrorDefinition HasRouteTable = new(
        "DependencyViolation.RouteTable", 400,
        "Specified object has dependent resources", Refusal.VSwitchHasRouteTable)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition HasHaVips = new(
        "DependencyViolation.HaVip", 400,
        "VSwitch cannot be deleted when there are some HaVip dependent with it.", Refusal.VSwitchHasHaVips);

    public static readonly ErrorDefinition InUse = new(
        "DependencyViolation", 400, "Specified object has dependent resources", Refusal.VSwitchInUse);

    public static readonly ErrorDefinition ReservationNotFound = new(
        "ResourceNotFound.VSwitchCidrReservation", 404,
        "The specified resource of VSwitchCidrReservation is not found.", Refusal.CidrReservationNotFound);

    public static readonly ErrorDefinition ReservationBlockInvalid = new(
        "IllegalParam.VSwitchCidrReservationCidr", 400,
        "The specified VSwitchCidrReservationCidr is not valid in the virtual switch.",
        Refusal.CidrReservationBlockNotAllowed);

    public static readonly ErrorDefinition ReservationTextInvalid = new(
        "InvalidParameter", 400, "Specified name or description of the reservation is not valid.");

    public static readonly ErrorDefinition HasNetworkAcl = new(
        "DependencyViolation.NetworkAcl", 400,
        "Specified object has dependent resources", Refusal.VSwitchHasNetworkAcl);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, StateNotAllowed, ZoneNotFound, QuotaExceeded, DefaultExists, NameMalformed, DescriptionMalformed,
        BlockMalformed, BlockOverlaps, NoFreeBlock, BlockOutsideVpc, MaskInvalid, BlockIsDestination, HasRouteTable,
        HasHaVips, InUse, ReservationNotFound, ReservationBlockInvalid, ReservationTextInvalid, HasNetworkAcl,
    ];
}
