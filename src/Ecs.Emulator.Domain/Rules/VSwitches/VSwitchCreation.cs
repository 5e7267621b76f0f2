using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.PrefixLists;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class VSwitchCreation
{
    /// <summary>Creates a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.ZoneNotFound"/>,
    /// <see cref="Refusal.VpcStateNotAllowed"/>, <see cref="Refusal.VSwitchMaskNotAllowed"/>,
    /// <see cref="Refusal.VSwitchBlockOutsideVpc"/>, <see cref="Refusal.VSwitchBlockOverlaps"/>,
    /// <see cref="Refusal.VSwitchBlockIsDestination"/>, <see cref="Refusal.RouteTableBusy"/>,
    /// <see cref="Refusal.VpcIpv6BlockNotAllowed"/> or <see cref="Refusal.VSwitchQuotaExceeded"/>.
    /// </exception>
    public static Plan<VSwitch> Create(AccountState state, RegionId? region, VSwitchSpec spec)
    {
        var vpc = VpcListing.Get(state, region, spec.VpcId);
        RegionRules.RequireZone(state, RegionListing.Get(state, vpc.RegionId), spec.ZoneId);
        VpcRules.RequireAvailable(vpc);
        VSwitchRules.RequireNoRouteTask(state, vpc.Id);
        RequireAllowed(state, vpc, spec.CidrBlock);
        var ipv6 = spec.Ipv6Subnet is { } subnet
            ? VSwitchIpv6Blocks.RequireFree(state, vpc, subnet)
            : (Ipv6CidrBlock?)null;
        if (state.VSwitches.Count(other => other.VpcId == vpc.Id) >= state.Quotas.VSwitchesPerVpc)
        {
            throw new RefusedException(Refusal.VSwitchQuotaExceeded);
        }

        var changes = state.NewChanges();
        var vSwitch = new VSwitch
        {
            Id = changes.NewId(state.VSwitches, vpc.RegionId),
            VpcId = vpc.Id,
            RegionId = vpc.RegionId,
            ZoneId = spec.ZoneId,
            Status = VSwitchStatus.Pending,
            CidrBlock = spec.CidrBlock,
            Ipv6CidrBlock = ipv6,
            IsDefault = spec.IsDefault,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.VSwitches, vSwitch);
        return new(changes, vSwitch);
    }

    private static void RequireAllowed(AccountState state, Vpc vpc, CidrBlock block)
    {
        if (block.MaskLength is < AddressPool.MinMaskLength or > AddressPool.MaxMaskLength)
        {
            throw new RefusedException(Refusal.VSwitchMaskNotAllowed);
        }

        RefusedException.ThrowIf(
            !vpc.CidrBlocks.Any(vpcBlock => vpcBlock.Contains(block)), Refusal.VSwitchBlockOutsideVpc);
        if (state.VSwitches.Any(other => other.VpcId == vpc.Id && other.CidrBlock.Overlaps(block)))
        {
            throw new RefusedException(Refusal.VSwitchBlockOverlaps);
        }

        var destination = RouteDestination.Of(block);
        RefusedException.ThrowIf(
            state.Routes.TablesOf(vpc).Any(table => PrefixListRoutes.Exist(state, table, destination)),
            Refusal.VSwitchBlockIsDestination);
    }
}
