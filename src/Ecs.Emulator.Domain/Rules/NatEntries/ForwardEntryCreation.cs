using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class ForwardEntryCreation
{
    /// <summary>Creates a forward entry. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the table, the state of the gateway, the quota, and the conditions of
    /// <see cref="ForwardEntryRules.RequireAllowed"/>.
    /// </exception>
    public static Plan<ForwardEntry> Create(AccountState state, RegionId? region, ForwardEntrySpec spec)
    {
        var gateway = NatEntryRules.RequireAvailable(state, region, spec.ForwardTableId);
        if (state.NatGatewayIndex.ForwardEntriesOf(gateway.Id).Count()
            >= state.Quotas.ForwardEntriesPerNatGateway)
        {
            throw new RefusedException(Refusal.ForwardEntryQuotaExceeded);
        }

        var changes = state.NewChanges();
        var entry = new ForwardEntry
        {
            Id = changes.NewId(state.ForwardEntries, gateway.RegionId),
            NatGatewayId = gateway.Id,
            ExternalIp = spec.ExternalIp,
            ExternalPort = spec.ExternalPort,
            InternalIp = spec.InternalIp,
            InternalPort = spec.InternalPort,
            Protocol = spec.Protocol,
            Status = NatEntryStatus.Pending,
            Name = spec.Name,
            PortBreak = spec.PortBreak,
            TransitionEndsAt = state.TransitionEnd,
        };
        ForwardEntryRules.RequireAllowed(state, gateway, entry);
        changes.Add(state.ForwardEntries, entry);
        return new(changes, entry);
    }
}
