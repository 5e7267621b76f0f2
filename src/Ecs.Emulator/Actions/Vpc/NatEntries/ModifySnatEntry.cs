using System.Collections.Immutable;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class ModifySnatEntry
{
    private static readonly Parameter<ImmutableArray<Ipv4Address>?> SnatIp = Declare.Optional(
        "SnatIp", SnatEntryParameters.Addresses, "The new addresses, separated by commas.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifySnatEntry",
        Summary = "Modifies an SNAT entry of a NAT gateway.",
        Description =
            "An entry with other addresses is Modifying at first, and Available after the transition delay. Other "
            + "attributes change at once.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, SnatEntryParameters.TableId, SnatEntryParameters.Id, SnatIp,
            SnatEntryParameters.Name, SnatEntryParameters.EipAffinity, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = SnatEntryParameters.TableId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NatEntryErrors.NameMalformed, NatEntryErrors.SnatTableNotFound,
            NatGatewayErrors.StateNotAllowed, NatEntryErrors.SnatEntryNotFound, NatEntryErrors.SnatStateNotAllowed,
            .. SnatEntryParameters.AddressErrors,
        ],
        Run = call => Done.After(SnatEntryModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(SnatEntryParameters.TableId),
            call.Get(SnatEntryParameters.Id),
            new SnatEntryChanges
            {
                SnatIps = call.Get(SnatIp),
                Name = call.Get(SnatEntryParameters.Name),
                EipAffinity = call.Get(SnatEntryParameters.EipAffinity) is { } affinity ? affinity == 1 : null,
            })),
    };
}
