using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class SnatEntryCreation
{
    /// <summary>Creates an SNAT entry. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the table, the state of the gateway, the quota, the source, the addresses.
    /// </exception>
    public static Plan<SnatEntry> Create(AccountState state, RegionId? region, SnatEntrySpec spec)
    {
        var gateway = NatEntryRules.RequireAvailable(state, region, spec.SnatTableId);
        var others = state.NatGatewayIndex.SnatEntriesOf(gateway.Id).ToList();
        RefusedException.ThrowIf(others.Count >= state.Quotas.SnatEntriesPerNatGateway, Refusal.SnatEntryQuotaExceeded);
        var source = SourceOf(state, gateway, spec);
        if (spec.SourceVSwitchId is { } id && others.Exists(other => other.SourceVSwitchId == id))
        {
            throw new RefusedException(Refusal.SnatSourceVSwitchInUse);
        }

        RefusedException.ThrowIf(others.Exists(other => other.SourceCidr == source), Refusal.SnatSourceCidrInUse);
        SnatEntryRules.RequireAddresses(state, gateway, spec.SnatIps);
        var changes = state.NewChanges();
        var entry = new SnatEntry
        {
            Id = changes.NewId(state.SnatEntries, gateway.RegionId),
            NatGatewayId = gateway.Id,
            SourceVSwitchId = spec.SourceVSwitchId,
            SourceCidr = source,
            SnatIps = spec.SnatIps,
            Status = NatEntryStatus.Pending,
            Name = spec.Name,
            EipAffinity = spec.EipAffinity,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.SnatEntries, entry);
        return new(changes, entry);
    }

    private static CidrBlock SourceOf(AccountState state, NatGateway gateway, SnatEntrySpec spec)
    {
        if (spec.SourceVSwitchId is not { } id)
        {
            return spec.SourceCidr!.Value;
        }

        return state.VSwitches.Find(id) is { } vSwitch && vSwitch.VpcId == gateway.VpcId
            ? vSwitch.CidrBlock
            : throw new RefusedException(Refusal.VSwitchNotFound);
    }
}
