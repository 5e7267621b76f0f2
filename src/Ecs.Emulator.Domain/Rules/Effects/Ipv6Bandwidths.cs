using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Effects;

/// <summary>The effects of operations on ENIs and IPv6 gateways on the Internet bandwidth of IPv6 addresses.</summary>
internal static class Ipv6Bandwidths
{
    /// <summary>Removes the Internet bandwidth of addresses that an ENI loses.</summary>
    public static void Remove(
        AccountState state, ChangeSet changes, VSwitchId vSwitch, ImmutableArray<Ipv6Address> addresses)
    {
        if (state.Ipv6InternetBandwidths.Count == 0)
        {
            return;
        }

        foreach (var address in addresses)
        {
            if (state.Ipv6AddressIndex.BandwidthOf(vSwitch, address) is { } bandwidth)
            {
                changes.Remove(state.Ipv6InternetBandwidths, bandwidth);
            }
        }
    }

    /// <summary>Removes the Internet bandwidth of all addresses of a VPC.</summary>
    public static void Remove(AccountState state, ChangeSet changes, VpcId vpc)
    {
        foreach (var bandwidth in state.Ipv6InternetBandwidths)
        {
            if (state.VSwitches.Find(bandwidth.VSwitchId)?.VpcId == vpc)
            {
                changes.Remove(state.Ipv6InternetBandwidths, bandwidth);
            }
        }
    }
}
