using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>Preconditions for operations on forward entries.</summary>
internal static class ForwardEntryRules
{
    /// <summary>Rejects an entry that its table cannot have.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the ports, the internal address, the external address, the other entries of the table,
    /// the SNAT entries.
    /// </exception>
    public static void RequireAllowed(AccountState state, NatGateway gateway, ForwardEntry entry)
    {
        RequirePorts(entry);
        if (gateway.NetworkType == NatNetworkType.Internet
            && state.Vpcs.Find(gateway.VpcId) is { } vpc
            && !vpc.CidrBlocks.Any(block => block.Contains(entry.InternalIp)))
        {
            throw new RefusedException(Refusal.ForwardInternalIpNotInVpc);
        }

        NatEntryRules.RequireAddress(state, gateway, entry.ExternalIp, Refusal.ForwardIpNotOnNatGateway);
        if (state.NatGatewayIndex.ForwardEntriesOf(gateway.Id).Any(
            other => other.Id != entry.Id && other.ConflictsWith(entry)))
        {
            throw new RefusedException(Refusal.ForwardEntryConflict);
        }

        if (!entry.AllowsSnat
            && state.NatGatewayIndex.SnatEntriesOf(gateway.Id).Any(snat => snat.SnatIps.Contains(entry.ExternalIp)))
        {
            throw new RefusedException(Refusal.ForwardIpUsedBySnatEntry);
        }
    }

    /// <summary>Finds an entry of a table, which must be Available like its gateway.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NatEntryRules.RequireAvailable(AccountState, RegionId?, ForwardTableId)"/>,
    /// <see cref="Refusal.ForwardEntryNotFound"/> or <see cref="Refusal.ForwardEntryStateNotAllowed"/>.
    /// </exception>
    public static (NatGateway Gateway, ForwardEntry Entry) RequireAvailable(
        AccountState state, RegionId? region, ForwardTableId table, ForwardEntryId id)
    {
        var gateway = NatEntryRules.RequireAvailable(state, region, table);
        if (state.ForwardEntries.Find(id) is not { } entry || entry.NatGatewayId != gateway.Id)
        {
            throw new RefusedException(Refusal.ForwardEntryNotFound);
        }

        return entry.Status == NatEntryStatus.Available
            ? (gateway, entry)
            : throw new RefusedException(Refusal.ForwardEntryStateNotAllowed);
    }

    /// <summary>All protocols have all ports, and a protocol has as many external as internal ports.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ForwardExternalPortsNotAllowed"/> or <see cref="Refusal.ForwardInternalPortsNotAllowed"/>.
    /// </exception>
    public static void RequirePorts(ForwardEntry entry)
    {
        var isAny = entry.Protocol == ForwardProtocol.Any;
        RefusedException.ThrowIf(
            isAny != (entry.ExternalPort == ForwardPorts.Any), Refusal.ForwardExternalPortsNotAllowed);
        if (isAny != (entry.InternalPort == ForwardPorts.Any) || entry.ExternalPort.Count != entry.InternalPort.Count)
        {
            throw new RefusedException(Refusal.ForwardInternalPortsNotAllowed);
        }
    }
}
