using Ecs.Emulator.Domain.Resources.NetworkAcls;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>Whether the network ACL of one end allows packets, and why.</summary>
/// <param name="IsAllowed">Whether the packets pass.</param>
/// <param name="AclId">The network ACL; null if none is considered.</param>
/// <param name="Entry">The entry that decides; null for other reasons.</param>
internal sealed record NetworkAclDecision(
    bool IsAllowed, NetworkAclReason Reason, NetworkAclId? AclId = null, NetworkAclEntry? Entry = null);

internal enum NetworkAclReason
{
    /// <summary>The end is not an ENI.</summary>
    NoNetworkInterface,

    /// <summary>Both ends are in the same VSwitch.</summary>
    SameVSwitch,

    /// <summary>The VSwitch has no network ACL.</summary>
    NoNetworkAcl,

    /// <summary>An entry applies to the packets.</summary>
    Entry,

    /// <summary>No entry applies.</summary>
    Default,
}
