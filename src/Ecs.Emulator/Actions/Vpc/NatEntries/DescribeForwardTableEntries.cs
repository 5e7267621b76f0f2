using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class DescribeForwardTableEntries
{
    private static readonly Parameter<ForwardTableId?> ForwardTableId = Declare.OptionalId<ForwardTableId>(
        "ForwardTableId", "The DNAT table. Either it or NatGatewayId is required.", "ftb-mygateway");

    private static readonly Parameter<NatGatewayId?> NatGatewayId = Declare.OptionalId<NatGatewayId>(
        "NatGatewayId", "The NAT gateway.");

    private static readonly Parameter<ForwardEntryId?> ForwardEntryId = Declare.OptionalId<ForwardEntryId>(
        "ForwardEntryId", "The ID of the entry.");

    private static readonly Parameter<string?> ForwardEntryName = Declare.Text(
        "ForwardEntryName", "The exact name of the entries.");

    private static readonly Parameter<Ipv4Address?> ExternalIp = Declare.Optional(
        "ExternalIp", ForwardEntryParameters.ExternalIp, "The public address of the entries.");

    private static readonly Parameter<ForwardPorts?> ExternalPort = Declare.Optional(
        "ExternalPort", ForwardEntryParameters.ExternalPort, "The public ports of the entries.");

    private static readonly Parameter<Ipv4Address?> InternalIp = Declare.Optional(
        "InternalIp", ForwardEntryParameters.InternalIp, "The private address of the entries.");

    private static readonly Parameter<ForwardPorts?> InternalPort = Declare.Optional(
        "InternalPort", ForwardEntryParameters.InternalPort, "The private ports of the entries.");

    private static readonly Parameter<ForwardProtocol?> IpProtocol = Declare.Optional(
        "IpProtocol", ForwardEntryParameters.Protocol, "The protocol of the entries.");

    private static readonly Shape<ListedForwardEntry> Row = new Shape<ListedForwardEntry>()
        .Text("ForwardEntryId", "The ID.", listed => listed.Entry.Id.Value)
        .Text("ForwardEntryName", "The name.", listed => listed.Entry.Name)
        .Text("ForwardTableId", "The DNAT table.", listed => listed.ForwardTableId.Value)
        .Text("NatGatewayId", "The NAT gateway.", listed => listed.Entry.NatGatewayId.Value)
        .Text("Status", "The state.", listed => listed.Entry.Status.ToString())
        .Text("ExternalIp", "The public address.", listed => listed.Entry.ExternalIp.ToString())
        .Text("ExternalPort", "A port, a range, or any.", listed => listed.Entry.ExternalPort.ToString())
        .Text("InternalIp", "The private address.", listed => listed.Entry.InternalIp.ToString())
        .Text("InternalPort", "A port, a range, or any.", listed => listed.Entry.InternalPort.ToString())
        .Text("IpProtocol", "tcp, udp or any.", listed => ForwardEntryParameters.Protocols[listed.Entry.Protocol]);

    public static readonly ApiAction Action = new ApiAction<Page<ListedForwardEntry>>
    {
        Product = Product.Vpc,
        Name = "DescribeForwardTableEntries",
        Summary = "Queries the DNAT entries of a NAT gateway.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, ForwardTableId, NatGatewayId, ForwardEntryId, ForwardEntryName, ExternalIp,
            ExternalPort, InternalIp, InternalPort, IpProtocol, .. VpcParameters.Pages.All,
        ],
        Resource = ForwardTableId,
        Response = new Shape<Page<ListedForwardEntry>>()
            .PageNumbers()
            .ObjectList("ForwardTableEntries", "ForwardTableEntry", "The entries.", page => page.Items, Row),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatEntryErrors.ExternalIpMalformed, NatEntryErrors.InternalIpMalformed,
            NatEntryErrors.ExternalPortMalformed, NatEntryErrors.InternalPortMalformed,
            NatEntryErrors.ProtocolNotSupported, NatEntryErrors.ForwardTableNotFound,
        ],
        Run = Run,
    };

    private static Plan<Page<ListedForwardEntry>> Run(CallContext call)
    {
        var filter = new ForwardEntryFilter
        {
            ForwardTableId = call.Get(ForwardTableId),
            NatGatewayId = call.Get(NatGatewayId),
            Id = call.Get(ForwardEntryId),
            Name = call.Get(ForwardEntryName),
            ExternalIp = call.Get(ExternalIp),
            ExternalPort = call.Get(ExternalPort),
            InternalIp = call.Get(InternalIp),
            InternalPort = call.Get(InternalPort),
            Protocol = call.Get(IpProtocol),
        };
        return filter is { ForwardTableId: null, NatGatewayId: null }
            ? throw new ApiException(VpcErrors.MissingParameter)
            : ForwardEntryListing.List(
                call.State, call.Get(VpcParameters.RequiredRegionId), filter, VpcParameters.Pages.Read(call));
    }
}
