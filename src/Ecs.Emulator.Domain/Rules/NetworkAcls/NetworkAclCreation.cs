using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

internal static class NetworkAclCreation
{
    /// <summary>
    /// Creates a network ACL that accepts all packets in both directions. It is Modifying until the transition ends.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcNotFound"/>,
    /// <see cref="Refusal.VpcStateNotAllowed"/> or <see cref="Refusal.NetworkAclQuotaExceeded"/>.
    /// </exception>
    public static Plan<NetworkAcl> Create(AccountState state, RegionId region, NetworkAclSpec spec)
    {
        var vpc = VpcRules.RequireAvailable(state, region, spec.VpcId);
        if (state.NetworkAcls.Count(acl => acl.VpcId == vpc.Id) >= Limits.NetworkAclsPerVpc)
        {
            throw new RefusedException(Refusal.NetworkAclQuotaExceeded);
        }

        var changes = state.NewChanges();
        var acl = new NetworkAcl
        {
            Id = changes.NewId(state.NetworkAcls, vpc.RegionId),
            VpcId = vpc.Id,
            RegionId = vpc.RegionId,
            Status = NetworkAclStatus.Modifying,
            Name = spec.Name,
            Description = spec.Description,
            Ingress = DefaultEntries(changes, vpc),
            Egress = DefaultEntries(changes, vpc),
            CreationTime = state.Now,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.NetworkAcls, acl);
        return new(changes, acl);
    }

    private static ImmutableArray<NetworkAclEntry> DefaultEntries(ChangeSet changes, Vpc vpc) =>
    [
        .. (vpc.Ipv6CidrBlock is null ? [IpBlock.AllIpv4] : new[] { IpBlock.AllIpv4, IpBlock.AllIpv6 })
            .Select(block => new NetworkAclEntry
            {
                Id = changes.Ids.NextId(NetworkAclEntry.IdPrefix, vpc.RegionId, NetworkAclEntry.IdLength),
                Policy = RulePolicy.Accept,
                Protocol = RuleProtocol.All,
                Peer = block,
            }),
    ];
}
