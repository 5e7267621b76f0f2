using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Rules.NatGateways;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>Preconditions for operations on the entries of NAT gateways.</summary>
internal static class NatEntryRules
{
    /// <summary>Finds the gateway of an SNAT table.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.SnatTableNotFound"/>.
    /// </exception>
    public static NatGateway GatewayOf(AccountState state, RegionId? region, SnatTableId table) =>
        InRegion(state, region, state.NatGatewayIndex.Find(table))
        ?? throw new RefusedException(Refusal.SnatTableNotFound);

    /// <summary>Finds the gateway of a forward table.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.ForwardTableNotFound"/>.
    /// </exception>
    public static NatGateway GatewayOf(AccountState state, RegionId? region, ForwardTableId table) =>
        InRegion(state, region, state.NatGatewayIndex.Find(table))
        ?? throw new RefusedException(Refusal.ForwardTableNotFound);

    /// <summary>Finds the gateway of an SNAT table, which must be Available.</summary>
    public static NatGateway RequireAvailable(AccountState state, RegionId? region, SnatTableId table)
    {
        var gateway = GatewayOf(state, region, table);
        NatGatewayRules.RequireAvailable(gateway);
        return gateway;
    }

    /// <summary>Finds the gateway of a forward table, which must be Available.</summary>
    public static NatGateway RequireAvailable(AccountState state, RegionId? region, ForwardTableId table)
    {
        var gateway = GatewayOf(state, region, table);
        NatGatewayRules.RequireAvailable(gateway);
        return gateway;
    }

    /// <summary>
    /// Rejects an address that is neither that of an InUse EIP of an internet gateway nor the private address of an
    /// intranet gateway. The private address of a gateway without an ENI is not known.
    /// </summary>
    /// <param name="notFound">The error for another address.</param>
    /// <exception cref="RefusedException">
    /// <paramref name="notFound"/> or <see cref="Refusal.EipOfNatGatewayNotInUse"/>.
    /// </exception>
    public static void RequireAddress(AccountState state, NatGateway gateway, Ipv4Address address, Refusal notFound)
    {
        if (gateway.NetworkType == NatNetworkType.Intranet)
        {
            if (gateway.NetworkInterfaceId is { } id
                && state.NetworkInterfaces.Find(id) is { } eni
                && eni.PrimaryIpAddress != address)
            {
                throw new RefusedException(notFound, address.ToString());
            }

            return;
        }

        var eip = state.NatGatewayIndex.EipsOf(gateway.Id).FirstOrDefault(eip => eip.IpAddress == address)
            ?? throw new RefusedException(notFound, address.ToString());
        if (eip.Status != EipStatus.InUse)
        {
            throw new RefusedException(Refusal.EipOfNatGatewayNotInUse, address.ToString());
        }
    }

    private static NatGateway? InRegion(AccountState state, RegionId? region, NatGateway? gateway)
    {
        RegionListing.Get(state, region);
        return region is null || region == gateway?.RegionId ? gateway : null;
    }
}
