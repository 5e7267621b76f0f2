using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The SNAT entries of NAT gateways.</summary>
internal static class SnatEntryDocument
{
    private static readonly MemberList<SnatEntry> Members = new();

    private static readonly Member<SnatEntry, NatGatewayId> NatGatewayReference =
        Members.Require("natGatewayId", entry => entry.NatGatewayId, References.To(NatGateway.Kind));

    private static readonly Member<SnatEntry, CidrBlock> SourceCidr =
        Members.Require("sourceCidr", entry => entry.SourceCidr, Format.Block(0, CidrBlock.MaxMaskLength));

    private static readonly Member<SnatEntry, ImmutableArray<Ipv4Address>> SnatIps = Members.AddList(
        "snatIps", entry => entry.SnatIps, Format.DistinctListOf(Format.Ipv4Address));

    private static readonly Member<SnatEntry, VSwitchId?> VSwitchReference = Members.Add(
        "sourceVSwitchId", entry => entry.SourceVSwitchId, References.To(VSwitch.Kind).OrNull());

    private static readonly Member<SnatEntry, NatEntryStatus> Status =
        Members.Add("status", entry => entry.Status, Format.OneOf<NatEntryStatus>(), NatEntryStatus.Available);

    private static readonly Member<SnatEntry, string> Name =
        Members.Add("name", entry => entry.Name, Format.Text, "");

    private static readonly Member<SnatEntry, bool> EipAffinity =
        Members.Add("eipAffinity", entry => entry.EipAffinity, Format.Boolean, false);

    private static readonly Member<SnatEntry, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", entry => entry.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<SnatEntry> Document =
        TableDocument.Of(state => state.SnatEntries, SnatEntry.Kind, Members, Create);

    private static SnatEntry? Create(MemberReader<SnatEntry> read) =>
        read.TryGet(NatGatewayReference, out var gateway)
        && read.TryGet(SourceCidr, out var cidr)
            ? new SnatEntry
            {
                Id = new SnatEntryId(read.ResourceId),
                NatGatewayId = gateway,
                SourceVSwitchId = read.Get(VSwitchReference),
                SourceCidr = cidr,
                SnatIps = read.GetAtMost(SnatIps, Limits.AddressesPerSnatEntry),
                Status = read.Get(Status),
                Name = read.Get(Name),
                EipAffinity = read.Get(EipAffinity),
                TransitionEndsAt = read.Get(TransitionEndsAt),
            }
            : null;
}
