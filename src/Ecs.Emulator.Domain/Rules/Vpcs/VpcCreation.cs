using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcCreation
{
    /// <summary>The length of the id of a router after its prefix.</summary>
    private const int IdLength = 21;

    /// <summary>
    /// Creates a VPC with its router and its system route table. It is Pending until the transition ends.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooManyUserCidrs"/>, <see cref="Refusal.RegionNotFound"/>,
    /// <see cref="Refusal.VpcMaskNotAllowed"/>,
    /// <see cref="Refusal.VpcBlockNotAllowed"/>, <see cref="Refusal.VpcIpv6BlockNotAllowed"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.VpcQuotaExceeded"/>.
    /// </exception>
    public static Plan<Vpc> Create(AccountState state, RegionId region, VpcSpec spec)
    {
        RefusedException.ThrowIf(spec.UserCidrs.Length > Limits.UserCidrBlocksPerVpc, Refusal.TooManyUserCidrs);
        RegionListing.Get(state, region);
        VpcRules.RequireAllowed(spec.CidrBlock);
        var ipv6 = spec.EnableIpv6
            ? VpcIpv6Blocks.Allocate(state, region, spec.Ipv6CidrBlock)
            : RequireNoIpv6Block(spec.Ipv6CidrBlock);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        RefusedException.ThrowIf(
            state.Vpcs.Count(vpc => vpc.RegionId == region) >= state.Quotas.VpcsPerRegion, Refusal.VpcQuotaExceeded);
        var changes = state.NewChanges();
        var vpc = new Vpc
        {
            Id = changes.NewId(state.Vpcs, region),
            RegionId = region,
            Status = VpcStatus.Pending,
            CidrBlock = spec.CidrBlock,
            IsDefault = spec.IsDefault,
            UserCidrs = spec.UserCidrs,
            Ipv6CidrBlock = ipv6,
            Ipv6Isp = spec.Ipv6Isp,
            DnsHostnameEnabled = spec.DnsHostnameEnabled,
            VRouterId = changes.Ids.NextUnusedId(
                "vrt-", region, IdLength, id => state.Vpcs.Any(vpc => vpc.VRouterId == id)),
            RouteTable = new SystemRouteTable(state.Routes.NewTableId(changes, region)),
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.Vpcs, vpc);
        return new(changes, vpc);
    }

    private static Ipv6CidrBlock? RequireNoIpv6Block(Ipv6CidrBlock? block) =>
        block is null ? null : throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed);
}
