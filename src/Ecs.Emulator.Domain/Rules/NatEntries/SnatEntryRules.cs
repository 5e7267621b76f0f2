using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>Preconditions for operations on SNAT entries.</summary>
internal static class SnatEntryRules
{
    /// <summary>Rejects addresses that an SNAT entry of the gateway cannot have.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooManySnatIps"/>, <see cref="Refusal.SnatIpNotOnNatGateway"/>,
    /// <see cref="Refusal.EipOfNatGatewayNotInUse"/> or <see cref="Refusal.SnatIpUsedByForwardEntry"/>.
    /// </exception>
    public static void RequireAddresses(
        AccountState state, NatGateway gateway, ImmutableArray<Ipv4Address> addresses)
    {
        RefusedException.ThrowIf(addresses.Length > Limits.AddressesPerSnatEntry, Refusal.TooManySnatIps);
        foreach (var address in addresses)
        {
            NatEntryRules.RequireAddress(state, gateway, address, Refusal.SnatIpNotOnNatGateway);
            if (state.NatGatewayIndex.ForwardEntriesOf(gateway.Id).Any(
                entry => entry.ExternalIp == address && !entry.AllowsSnat))
            {
                throw new RefusedException(Refusal.SnatIpUsedByForwardEntry);
            }
        }
    }

    /// <summary>Finds an entry of a table, which must be Available like its gateway.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NatEntryRules.RequireAvailable(AccountState, RegionId?, SnatTableId)"/>,
    /// <see cref="Refusal.SnatEntryNotFound"/> or <see cref="Refusal.SnatEntryStateNotAllowed"/>.
    /// </exception>
    public static (NatGateway Gateway, SnatEntry Entry) RequireAvailable(
        AccountState state, RegionId? region, SnatTableId table, SnatEntryId id)
    {
        var gateway = NatEntryRules.RequireAvailable(state, region, table);
        if (state.SnatEntries.Find(id) is not { } entry || entry.NatGatewayId != gateway.Id)
        {
            throw new RefusedException(Refusal.SnatEntryNotFound);
        }

        return entry.Status == NatEntryStatus.Available
            ? (gateway, entry)
            : throw new RefusedException(Refusal.SnatEntryStateNotAllowed);
    }
}
