using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>
/// Decides whether network ACLs allow packets between VSwitches. They are stateless, so the packets of the response
/// need a decision of their own.
/// </summary>
internal static class NetworkAclTraffic
{
    /// <summary>
    /// Whether the VSwitch of the source (egress) or of the destination (ingress) allows the packets.
    /// </summary>
    public static NetworkAclDecision Decide(AccountState state, TrafficDirection direction, Traffic traffic)
    {
        var (own, peer) = direction == TrafficDirection.Egress
            ? (traffic.Source, traffic.Destination)
            : (traffic.Destination, traffic.Source);
        if (own.NetworkInterface is not { } eni)
        {
            return new(true, NetworkAclReason.NoNetworkInterface);
        }

        if (eni.VSwitchId == peer.NetworkInterface?.VSwitchId)
        {
            return new(true, NetworkAclReason.SameVSwitch);
        }

        if (state.VSwitches.Find(eni.VSwitchId) is not { } vSwitch || state.NetworkAclIndex.Of(vSwitch) is not { } acl)
        {
            return new(true, NetworkAclReason.NoNetworkAcl);
        }

        return acl.EntriesOf(direction).FirstOrDefault(entry => AppliesTo(entry, traffic, peer)) is { } deciding
            ? new(deciding.Policy == RulePolicy.Accept, NetworkAclReason.Entry, acl.Id, deciding)
            : new(false, NetworkAclReason.Default, acl.Id);
    }

    private static bool AppliesTo(NetworkAclEntry entry, Traffic traffic, TrafficEnd peer) =>
        entry.Protocol.Includes(traffic.Protocol)
        && entry.Ports.Contains(traffic.Port)
        && entry.Peer.Contains(peer.Address);
}
