using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class CreateForwardEntry
{
    private static readonly Parameter<Ipv4Address> ExternalIp = Declare.Required(
        "ExternalIp",
        ForwardEntryParameters.ExternalIp,
        "The address of an InUse EIP of the gateway; for an intranet gateway its private address.",
        "10.1.1.11");

    private static readonly Parameter<ForwardPorts> ExternalPort = Declare.Required(
        "ExternalPort", ForwardEntryParameters.ExternalPort, "A port, a range such as 10/20, or any.", "8080");

    private static readonly Parameter<Ipv4Address> InternalIp = Declare.Required(
        "InternalIp", ForwardEntryParameters.InternalIp, "The private address, which need not exist.", "10.1.0.10");

    private static readonly Parameter<ForwardPorts> InternalPort = Declare.Required(
        "InternalPort", ForwardEntryParameters.InternalPort, "As many ports as ExternalPort.", "80");

    private static readonly Parameter<ForwardProtocol> IpProtocol = Declare.Required(
        "IpProtocol", ForwardEntryParameters.Protocol, "TCP, UDP, or Any with all ports.", "TCP");

    public static readonly ApiAction Action = new ApiAction<ForwardEntry>
    {
        Product = Product.Vpc,
        Name = "CreateForwardEntry",
        Summary = "Creates a DNAT entry of a NAT gateway.",
        Description = "The entry is Pending at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, ForwardEntryParameters.TableId, ExternalIp, ExternalPort, InternalIp,
            InternalPort, IpProtocol, ForwardEntryParameters.Name, ForwardEntryParameters.PortBreak,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = ForwardEntryParameters.TableId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ForwardEntry>().Text(
            "ForwardEntryId", "The ID of the new entry.", entry => entry.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, NatEntryErrors.ForwardQuotaExceeded, .. ForwardEntryParameters.Errors,
        ],
        Run = call => ForwardEntryCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new ForwardEntrySpec
            {
                ForwardTableId = call.Get(ForwardEntryParameters.TableId),
                ExternalIp = call.Get(ExternalIp),
                ExternalPort = call.Get(ExternalPort),
                InternalIp = call.Get(InternalIp),
                InternalPort = call.Get(InternalPort),
                Protocol = call.Get(IpProtocol),
                Name = call.Get(ForwardEntryParameters.Name) ?? "",
                PortBreak = call.Get(ForwardEntryParameters.PortBreak) == true,
            }),
    };
}
