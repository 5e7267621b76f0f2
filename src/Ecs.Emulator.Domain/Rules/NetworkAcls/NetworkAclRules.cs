using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Rules.Vpcs;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>Preconditions for operations on network ACLs.</summary>
internal static class NetworkAclRules
{
    /// <summary>Returns a network ACL that is neither Modifying nor Deleting.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.NetworkAclNotFound"/> or
    /// <see cref="Refusal.NetworkAclStateNotAllowed"/>.
    /// </exception>
    public static NetworkAcl RequireAvailable(AccountState state, RegionId region, NetworkAclId id)
    {
        var acl = NetworkAclListing.Get(state, region, id);
        return acl.Status == NetworkAclStatus.Available
            ? acl
            : throw new RefusedException(Refusal.NetworkAclStateNotAllowed);
    }

    /// <summary>
    /// Requires at most the maximum number of IPv4 entries and of IPv6 entries, and a VPC with IPv6 for the latter.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.NetworkAclFull"/> or <see cref="Refusal.VpcWithoutIpv6"/>.
    /// </exception>
    public static void RequireEntries(AccountState state, NetworkAcl acl, ImmutableArray<NetworkAclEntry> entries)
    {
        RequireCount(entries);
        if (entries.Any(IsIpv6) && state.Vpcs.Find(acl.VpcId) is { } vpc)
        {
            VpcRules.RequireIpv6(vpc);
        }
    }

    /// <summary>Requires at most the maximum number of IPv4 entries and of IPv6 entries of a direction.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.NetworkAclFull"/>.</exception>
    public static void RequireCount(ImmutableArray<NetworkAclEntry> entries)
    {
        var ipv6 = entries.Count(IsIpv6);
        RefusedException.ThrowIf(
            Math.Max(ipv6, entries.Length - ipv6) > Limits.EntriesPerNetworkAcl, Refusal.NetworkAclFull);
    }

    private static bool IsIpv6(NetworkAclEntry entry) => entry.Peer.Family == IpFamily.IPv6;
}
