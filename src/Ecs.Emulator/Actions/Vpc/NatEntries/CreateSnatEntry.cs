using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class CreateSnatEntry
{
    private static readonly Parameter<ImmutableArray<Ipv4Address>> SnatIp = Declare.Required(
        "SnatIp",
        SnatEntryParameters.Addresses,
        "The addresses of InUse EIPs of the gateway, separated by commas; for an intranet gateway its private address.",
        "10.1.1.10");

    private static readonly Parameter<VSwitchId?> SourceVSwitchId = Declare.OptionalId<VSwitchId>(
        "SourceVSwitchId", "The VSwitch whose packets get the addresses. Either it or SourceCIDR is required.");

    private static readonly Parameter<CidrBlock?> SourceCidr = Declare.Optional(
        "SourceCIDR", SnatEntryParameters.Source, "The block whose packets get the addresses.") with
    { Example = "10.1.8.0/24" };

    public static readonly ApiAction Action = new ApiAction<SnatEntry>
    {
        Product = Product.Vpc,
        Name = "CreateSnatEntry",
        Summary = "Creates an SNAT entry of a NAT gateway.",
        Description = "The entry is Pending at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, SnatEntryParameters.TableId, SnatIp, SourceVSwitchId, SourceCidr,
            SnatEntryParameters.Name, SnatEntryParameters.EipAffinity, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = SnatEntryParameters.TableId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<SnatEntry>().Text("SnatEntryId", "The ID of the new entry.", entry => entry.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, NatEntryErrors.NameMalformed, NatEntryErrors.SnatSourceInvalid,
            NatEntryErrors.SnatTableNotFound, NatGatewayErrors.StateNotAllowed, NatEntryErrors.SnatQuotaExceeded,
            VSwitchErrors.NotFound, NatEntryErrors.SnatVSwitchInUse, NatEntryErrors.SnatCidrInUse,
            .. SnatEntryParameters.AddressErrors,
        ],
        Run = Run,
    };

    private static Plan<SnatEntry> Run(CallContext call)
    {
        var vSwitch = call.Get(SourceVSwitchId);
        var cidr = call.Get(SourceCidr);
        return vSwitch is null == cidr is null
            ? throw new ApiException(NatEntryErrors.SnatSourceInvalid)
            : SnatEntryCreation.Create(call.State, call.Get(VpcParameters.RequiredRegionId), new SnatEntrySpec
            {
                SnatTableId = call.Get(SnatEntryParameters.TableId),
                SourceVSwitchId = vSwitch,
                SourceCidr = cidr,
                SnatIps = call.Get(SnatIp),
                Name = call.Get(SnatEntryParameters.Name) ?? "",
                EipAffinity = call.Get(SnatEntryParameters.EipAffinity) == 1,
            });
    }
}
