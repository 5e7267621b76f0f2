using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class DescribeSnatTableEntries
{
    private static readonly Parameter<SnatTableId?> SnatTableId = Declare.OptionalId<SnatTableId>(
        "SnatTableId", "The SNAT table. Either it or NatGatewayId is required.", "stb-mygateway");

    private static readonly Parameter<NatGatewayId?> NatGatewayId = Declare.OptionalId<NatGatewayId>(
        "NatGatewayId", "The NAT gateway.");

    private static readonly Parameter<SnatEntryId?> SnatEntryId = Declare.OptionalId<SnatEntryId>(
        "SnatEntryId", "The ID of the entry.");

    private static readonly Parameter<string?> SnatEntryName = Declare.Text(
        "SnatEntryName", "The exact name of the entries.");

    private static readonly Parameter<Ipv4Address?> SnatIp = Declare.Optional(
        "SnatIp", Values.Ipv4Address, "An address of the entries.");

    private static readonly Parameter<CidrBlock?> SourceCidr = Declare.Optional(
        "SourceCIDR", SnatEntryParameters.Source, "The block of the entry.");

    private static readonly Parameter<VSwitchId?> SourceVSwitchId = Declare.OptionalId<VSwitchId>(
        "SourceVSwitchId", "The VSwitch of the entry.");

    private static readonly Shape<ListedSnatEntry> Row = new Shape<ListedSnatEntry>()
        .Text("SnatEntryId", "The ID.", listed => listed.Entry.Id.Value)
        .Text("SnatEntryName", "The name.", listed => listed.Entry.Name)
        .Text("SnatTableId", "The SNAT table.", listed => listed.SnatTableId.Value)
        .Text("NatGatewayId", "The NAT gateway.", listed => listed.Entry.NatGatewayId.Value)
        .Text("Status", "The state.", listed => listed.Entry.Status.ToString())
        .Text("SnatIp", "The addresses, separated by commas.", listed => string.Join(',', listed.Entry.SnatIps))
        .Text("SourceCIDR", "The block.", listed => listed.Entry.SourceCidr.ToString())
        .Text("SourceVSwitchId", "The VSwitch; empty for none.", listed => listed.Entry.SourceVSwitchId?.Value ?? "")
        .Text("EipAffinity", "0 or 1.", listed => listed.Entry.EipAffinity ? "1" : "0")
        .Text("NetworkInterfaceId", "Always empty.", _ => "");

    public static readonly ApiAction Action = new ApiAction<Page<ListedSnatEntry>>
    {
        Product = Product.Vpc,
        Name = "DescribeSnatTableEntries",
        Summary = "Queries the SNAT entries of a NAT gateway.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, SnatTableId, NatGatewayId, SnatEntryId, SnatEntryName, SnatIp, SourceCidr,
            SourceVSwitchId, .. VpcParameters.Pages.All,
        ],
        Resource = SnatTableId,
        Response = new Shape<Page<ListedSnatEntry>>()
            .PageNumbers()
            .ObjectList("SnatTableEntries", "SnatTableEntry", "The entries.", page => page.Items, Row),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatEntryErrors.SnatSourceInvalid, NatEntryErrors.SnatTableNotFound,
        ],
        Run = Run,
    };

    private static Plan<Page<ListedSnatEntry>> Run(CallContext call)
    {
        var filter = new SnatEntryFilter
        {
            SnatTableId = call.Get(SnatTableId),
            NatGatewayId = call.Get(NatGatewayId),
            Id = call.Get(SnatEntryId),
            Name = call.Get(SnatEntryName),
            SnatIp = call.Get(SnatIp),
            SourceCidr = call.Get(SourceCidr),
            SourceVSwitchId = call.Get(SourceVSwitchId),
        };
        return filter is { SnatTableId: null, NatGatewayId: null }
            ? throw new ApiException(VpcErrors.MissingParameter)
            : SnatEntryListing.List(
                call.State, call.Get(VpcParameters.RequiredRegionId), filter, VpcParameters.Pages.Read(call));
    }
}
