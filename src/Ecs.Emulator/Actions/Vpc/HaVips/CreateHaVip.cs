using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class CreateHaVip
{
    private static readonly Parameter<Ipv4Address?> IpAddress = Declare.Optional(
        "IpAddress",
        Values.Ipv4Address(HaVipErrors.AddressMalformed),
        "A free address of the VSwitch. Default: an address that the VSwitch selects.");

    public static readonly ApiAction Action = new ApiAction<HaVip>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "CreateHaVip",
        Summary = "Creates a HaVip, which has an address of a VSwitch.",
        Description = "The HaVip is Creating at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcParameters.VSwitchId, IpAddress, HaVipParameters.Name,
            HaVipParameters.Description, VpcParameters.ResourceGroupId, TagParameters.AtCreation,
            VpcParameters.ClientToken,
        ],
        Resource = VpcParameters.VSwitchId,
        ClientToken = VpcParameters.ClientToken,
        Response = new Shape<HaVip>()
            .Text("HaVipId", "The ID of the new HaVip.", haVip => haVip.Id.Value)
            .Text("IpAddress", "The address.", haVip => haVip.IpAddress.ToString()),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, .. TagParameters.Errors, HaVipErrors.NameMalformed,
            HaVipErrors.DescriptionMalformed, HaVipErrors.AddressMalformed, HaVipErrors.VSwitchNotFound,
            VSwitchErrors.StateNotAllowed, VpcErrors.ResourceGroupNotFound, HaVipErrors.QuotaExceeded,
            HaVipErrors.AddressOutOfRange, HaVipErrors.AddressReserved, HaVipErrors.AddressUsed,
            AddressErrors.Exhausted,
        ],
        Run = call => HaVipCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new HaVipSpec
            {
                VSwitchId = call.Get(VpcParameters.VSwitchId),
                IpAddress = call.Get(IpAddress),
                Name = call.Get(HaVipParameters.Name) ?? "",
                Description = call.Get(HaVipParameters.Description) ?? "",
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }),
    };
}
