using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

/// <summary>CreateVSwitchCidrReservation: keeps a block of a VSwitch back.</summary>
internal static class CreateVSwitchCidrReservation
{
    private static readonly Parameter<CidrBlock?> Cidr = Declare.Optional(
        "VSwitchCidrReservationCidr",
        VpcParameters.VSwitchBlock,
        "The block: a part of the VSwitch, a /28 or larger. It or VSwitchCidrReservationMask must be given.");

    private static readonly Parameter<int?> Mask = Declare.Integer(
        "VSwitchCidrReservationMask",
        "The mask length of a block that the emulator selects: up to 28.",
        AddressPool.MinMaskLength,
        AddressPool.PrefixMaskLength) with
    {
        Minimum = null,
        Example = "28",
    };

    private static readonly Parameter<CidrReservationType?> Type = Declare.OneOf<CidrReservationType>(
        "VSwitchCidrReservationType",
        "Prefix: the cloud takes the IPv4 prefixes of ENIs from it; Explicit: the cloud takes nothing from it by itself. "
        + "Default: Prefix.");

    private static readonly Parameter<string?> IpVersion = Declare.OneOf(
        "IpVersion", "The version of the addresses. The emulator keeps IPv4 blocks back. Default: IPv4.", "IPv4");

    public static readonly ApiAction Action = new ApiAction<VSwitchCidrReservation>
    {
        Product = Product.Vpc,
        Name = "CreateVSwitchCidrReservation",
        Summary = "Reserves a CIDR block of a VSwitch.",
        Description =
            "While a VSwitch has reservations of the type Prefix, the prefixes of the cloud's choice come from them. Single "
            + "addresses of the cloud's choice come from no reservation; what a call names itself may lie anywhere.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VSwitchId, Cidr, Mask, Type, IpVersion,
            CidrReservationParameters.Name, CidrReservationParameters.Description, TagParameters.AtCreation,
            VpcParameters.ClientToken,
            VpcParameters.DryRun,
        ],
        Resource = VpcParameters.VSwitchId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<VSwitchCidrReservation>()
            .Text("VSwitchCidrReservationId", "The ID of the new reservation.", reservation => reservation.Id),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, VSwitchErrors.NotFound,
            VSwitchErrors.StateNotAllowed, VSwitchErrors.BlockMalformed,
            VSwitchErrors.ReservationBlockInvalid, VSwitchErrors.ReservationTextInvalid,
            RequestErrors.IdempotentParameterMismatch,
        ],
        Run = Run,
    };

    private static Plan<VSwitchCidrReservation> Run(CallContext call)
    {
        var block = call.Get(Cidr);
        var mask = call.Get(Mask);
        _ = call.Get(IpVersion);
        if (block is null && mask is null)
        {
            throw new ApiException(VpcErrors.MissingParameter);
        }

        return CidrReservationRules.Create(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(VpcParameters.VSwitchId),
            new NewCidrReservation
            {
                Block = block,
                MaskLength = mask,
                Type = call.Get(Type) ?? CidrReservationType.Prefix,
                Name = call.Get(CidrReservationParameters.Name) ?? "",
                Description = call.Get(CidrReservationParameters.Description) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            });
    }
}
