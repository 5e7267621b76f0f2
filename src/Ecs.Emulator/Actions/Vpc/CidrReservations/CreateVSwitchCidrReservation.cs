using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class CreateVSwitchCidrReservation
{
    private static readonly Parameter<CidrBlock?> Cidr = Declare.Optional(
        "VSwitchCidrReservationCidr",
        VpcParameters.VSwitchBlock,
        "The CIDR block within the VSwitch, a /28 or larger. Either VSwitchCidrReservationCidr or "
        + "VSwitchCidrReservationMask is required.");

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
        "Prefix: IPv4 prefixes of ENIs are allocated from the block; Explicit: nothing is allocated from it "
        + "automatically. Default: Prefix.");

    private static readonly Parameter<string?> IpVersion = Declare.OneOf(
        "IpVersion", "The IP version. The emulator supports reservations of IPv4 blocks. Default: IPv4.", "IPv4");

    public static readonly ApiAction Action = new ApiAction<CidrReservation>
    {
        Product = Product.Vpc,
        Name = "CreateVSwitchCidrReservation",
        Summary = "Reserves a CIDR block of a VSwitch.",
        Description =
            "While a VSwitch has reservations of the type Prefix, prefixes are allocated from them. "
            + "Single addresses are not allocated from reservations. "
            + "Addresses and prefixes that a request specifies can be in or outside a reservation.",
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
        Response = new Shape<CidrReservation>()
            .Text("VSwitchCidrReservationId", "The ID of the new reservation.", reservation => reservation.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, VSwitchErrors.NotFound,
            VSwitchErrors.StateNotAllowed, VSwitchErrors.BlockMalformed,
            VSwitchErrors.ReservationBlockInvalid, VSwitchErrors.ReservationTextInvalid,
        ],
        Run = Run,
    };

    private static Plan<CidrReservation> Run(CallContext call)
    {
        var block = call.Get(Cidr);
        var mask = call.Get(Mask);
        call.Validate(IpVersion);
        if (block is null && mask is null)
        {
            throw new ApiException(VpcErrors.MissingParameter);
        }

        return CidrReservationCreation.Create(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(VpcParameters.VSwitchId),
            new CidrReservationSpec
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
