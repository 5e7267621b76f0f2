using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class ModifyForwardEntry
{
    private static readonly Parameter<Ipv4Address?> ExternalIp = Declare.Optional(
        "ExternalIp", ForwardEntryParameters.ExternalIp, "The new public address.");

    private static readonly Parameter<ForwardPorts?> ExternalPort = Declare.Optional(
        "ExternalPort", ForwardEntryParameters.ExternalPort, "The new public ports.");

    private static readonly Parameter<Ipv4Address?> InternalIp = Declare.Optional(
        "InternalIp", ForwardEntryParameters.InternalIp, "The new private address.");

    private static readonly Parameter<ForwardPorts?> InternalPort = Declare.Optional(
        "InternalPort", ForwardEntryParameters.InternalPort, "The new private ports.");

    private static readonly Parameter<ForwardProtocol?> IpProtocol = Declare.Optional(
        "IpProtocol", ForwardEntryParameters.Protocol, "The new protocol.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyForwardEntry",
        Summary = "Modifies a DNAT entry of a NAT gateway.",
        Description =
            "The entry is Modifying at first, and Available after the transition delay, unless only its name changes.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, ForwardEntryParameters.TableId, ForwardEntryParameters.Id, ExternalIp,
            ExternalPort, InternalIp, InternalPort, IpProtocol, ForwardEntryParameters.Name,
            ForwardEntryParameters.PortBreak, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = ForwardEntryParameters.TableId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NatEntryErrors.ForwardEntryNotFound, NatEntryErrors.ForwardStateNotAllowed,
            .. ForwardEntryParameters.Errors,
        ],
        Run = call => Done.After(ForwardEntryModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(ForwardEntryParameters.TableId),
            call.Get(ForwardEntryParameters.Id),
            new ForwardEntryChanges
            {
                ExternalIp = call.Get(ExternalIp),
                ExternalPort = call.Get(ExternalPort),
                InternalIp = call.Get(InternalIp),
                InternalPort = call.Get(InternalPort),
                Protocol = call.Get(IpProtocol),
                Name = call.Get(ForwardEntryParameters.Name),
                PortBreak = call.Get(ForwardEntryParameters.PortBreak),
            })),
    };
}
