using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Effects;

/// <summary>The effects of EIPs on the entries of NAT gateways.</summary>
internal static class NatEntryAddresses
{
    /// <summary>Rejects an EIP that an entry of its NAT gateway uses.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.EipUsedBySnatEntry"/> or <see cref="Refusal.EipUsedByForwardEntry"/>.
    /// </exception>
    public static void RequireUnused(AccountState state, Eip eip)
    {
        if (eip.Target is not NatGatewayTarget { NatGatewayId: var gateway })
        {
            return;
        }

        if (state.NatGatewayIndex.SnatEntriesOf(gateway).Any(entry => entry.SnatIps.Contains(eip.IpAddress)))
        {
            throw new RefusedException(Refusal.EipUsedBySnatEntry);
        }

        if (state.NatGatewayIndex.ForwardEntriesOf(gateway).Any(entry => entry.ExternalIp == eip.IpAddress))
        {
            throw new RefusedException(Refusal.EipUsedByForwardEntry);
        }
    }

    /// <summary>
    /// Removes the address of an EIP from the SNAT entries of its NAT gateway, and the entries that have no other
    /// address.
    /// </summary>
    public static void Remove(AccountState state, ChangeSet changes, Eip eip)
    {
        if (eip.Target is not NatGatewayTarget { NatGatewayId: var gateway })
        {
            return;
        }

        Ipv4Address[] removed = [eip.IpAddress];
        foreach (var entry in state.NatGatewayIndex.SnatEntriesOf(gateway)
            .Where(entry => entry.SnatIps.Contains(eip.IpAddress)))
        {
            if (entry.SnatIps.Length == 1)
            {
                changes.Remove(state.SnatEntries, entry);
            }
            else
            {
                changes.Replace(state.SnatEntries, entry, entry with { SnatIps = [.. entry.SnatIps.Except(removed)] });
            }
        }

        foreach (var entry in state.NatGatewayIndex.ForwardEntriesOf(gateway)
            .Where(entry => entry.ExternalIp == eip.IpAddress))
        {
            changes.Remove(state.ForwardEntries, entry);
        }
    }
}
