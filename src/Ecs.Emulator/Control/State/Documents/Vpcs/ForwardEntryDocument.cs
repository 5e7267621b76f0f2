using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The forward (DNAT) entries of NAT gateways.</summary>
internal static class ForwardEntryDocument
{
    private static readonly TextFormat<ForwardPorts> PortsFormat = Format.Parsed<ForwardPorts>(
        ForwardPorts.TryParse, "is not a port, a range such as 10/20, or any");

    private static readonly MemberList<ForwardEntry> Members = new();

    private static readonly Member<ForwardEntry, NatGatewayId> NatGatewayReference =
        Members.Require("natGatewayId", entry => entry.NatGatewayId, References.To(NatGateway.Kind));

    private static readonly Member<ForwardEntry, Ipv4Address> ExternalIp =
        Members.Require("externalIp", entry => entry.ExternalIp, Format.Ipv4Address);

    private static readonly Member<ForwardEntry, Ipv4Address> InternalIp =
        Members.Require("internalIp", entry => entry.InternalIp, Format.Ipv4Address);

    private static readonly Member<ForwardEntry, ForwardProtocol> Protocol = Members.Add(
        "ipProtocol", entry => entry.Protocol, Format.OneOf<ForwardProtocol>(), ForwardProtocol.Any);

    private static readonly Member<ForwardEntry, ForwardPorts> ExternalPort =
        Members.Add("externalPort", entry => entry.ExternalPort, PortsFormat, ForwardPorts.Any);

    private static readonly Member<ForwardEntry, ForwardPorts> InternalPort =
        Members.Add("internalPort", entry => entry.InternalPort, PortsFormat, ForwardPorts.Any);

    private static readonly Member<ForwardEntry, NatEntryStatus> Status =
        Members.Add("status", entry => entry.Status, Format.OneOf<NatEntryStatus>(), NatEntryStatus.Available);

    private static readonly Member<ForwardEntry, string> Name =
        Members.Add("name", entry => entry.Name, Format.Text, "");

    private static readonly Member<ForwardEntry, bool> PortBreak =
        Members.Add("portBreak", entry => entry.PortBreak, Format.Boolean, false);

    private static readonly Member<ForwardEntry, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", entry => entry.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<ForwardEntry> Document =
        TableDocument.Of(state => state.ForwardEntries, ForwardEntry.Kind, Members, Create);

    private static ForwardEntry? Create(MemberReader<ForwardEntry> read) =>
        read.TryGet(NatGatewayReference, out var gateway)
        && read.TryGet(ExternalIp, out var externalIp)
        && read.TryGet(InternalIp, out var internalIp)
            ? WithValidPorts(read, new ForwardEntry
            {
                Id = new ForwardEntryId(read.ResourceId),
                NatGatewayId = gateway,
                ExternalIp = externalIp,
                ExternalPort = read.Get(ExternalPort),
                InternalIp = internalIp,
                InternalPort = read.Get(InternalPort),
                Protocol = read.Get(Protocol),
                Status = read.Get(Status),
                Name = read.Get(Name),
                PortBreak = read.Get(PortBreak),
                TransitionEndsAt = read.Get(TransitionEndsAt),
            })
            : null;

    private static ForwardEntry WithValidPorts(MemberReader<ForwardEntry> read, ForwardEntry entry)
    {
        read.Require(() => ForwardEntryRules.RequirePorts(entry), refusal => (
            refusal == Refusal.ForwardExternalPortsNotAllowed ? ExternalPort : InternalPort,
            $"{entry.ExternalPort} and {entry.InternalPort}: with the protocol Any, both are any; with another one, "
            + "both have the same number of ports."));
        return entry;
    }
}
