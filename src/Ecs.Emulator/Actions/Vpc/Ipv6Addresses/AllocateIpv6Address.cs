using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class AllocateIpv6Address
{
    private static readonly Parameter<VSwitchId> VSwitchId =
        VpcParameters.VSwitchId with { Example = "vsw-myipv6" };

    private static readonly Parameter<Ipv6Address?> Address = Declare.Optional(
        "Ipv6Address",
        Values.Ipv6Address(Ipv6AddressErrors.AddressIllegal),
        "A free address of the VSwitch. Default: an address that the VSwitch selects.");

    private static readonly Parameter<string?> Name = VpcParameters.Name(
        "Ipv6AddressName", "the IPv6 address", Ipv6AddressErrors.NameIllegal);

    private static readonly Parameter<string?> Description = VpcParameters.Description(
        "Ipv6AddressDescription", "the IPv6 address", Ipv6AddressErrors.DescriptionIllegal);

    private static readonly Parameter<string?> AddressType = Declare.OneOf(
        "AddressType", "The type of the address. The emulator allocates no prefixes.", "IPv6Address");

    public static readonly ApiAction Action = new ApiAction<AllocatedIpv6Address>
    {
        Product = Product.Vpc,
        Name = "AllocateIpv6Address",
        Summary = "Allocates an IPv6 address of a VSwitch without an ENI.",
        Description =
            "No ENI can have the address until it is released. The address is Pending at first, and Available after "
            + "the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VSwitchId, Address, Name, Description, AddressType,
            VpcParameters.ResourceGroupId, TagParameters.AtCreation, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = VSwitchId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<AllocatedIpv6Address>()
            .Text("Ipv6AddressId", "The ID of the new address.", address => address.Id.Value)
            .Text("Ipv6Address", "The address.", address => address.Address.ToString())
            .Text("ResourceGroupId", "The resource group.", address => address.ResourceGroupId),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, Ipv6AddressErrors.NameIllegal,
            Ipv6AddressErrors.DescriptionIllegal, Ipv6AddressErrors.AddressIllegal, VSwitchErrors.NotFound,
            Ipv6AddressErrors.VSwitchStateNotAllowed, Ipv6AddressErrors.Ipv6NotEnabled,
            VpcErrors.ResourceGroupNotFound, Ipv6AddressErrors.AddressUsed,
        ],
        Run = Run,
    };

    private static Plan<AllocatedIpv6Address> Run(CallContext call)
    {
        call.Validate(AddressType);
        return Ipv6AddressCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new Ipv6AddressSpec
            {
                VSwitchId = call.Get(VSwitchId),
                Address = call.Get(Address),
                Name = call.Get(Name) ?? "",
                Description = call.Get(Description) ?? "",
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }).Select(address => address with
            {
                ResourceGroupId = call.State.ResourceGroupOf(address.ResourceGroupId),
            });
    }
}
