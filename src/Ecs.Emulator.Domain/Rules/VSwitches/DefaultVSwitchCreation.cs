using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class DefaultVSwitchCreation
{
    private const int MaskLength = 20;

    /// <summary>Creates the default VSwitch of a zone, in the first free block of the region's default VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/> if the region has no default VPC,
    /// <see cref="Refusal.DefaultVSwitchExists"/>, or an error of <see cref="VSwitchCreation.Create"/>.
    /// </exception>
    public static Plan<VSwitch> Create(AccountState state, RegionId region, ZoneId zone, int? ipv6Subnet)
    {
        RegionListing.Get(state, region);
        var vpc = VpcListing.FindDefault(state, region) ?? throw new RefusedException(Refusal.VpcNotFound);
        if (state.VSwitches.Any(vSwitch => vSwitch.VpcId == vpc.Id && vSwitch.ZoneId == zone && vSwitch.IsDefault))
        {
            throw new RefusedException(Refusal.DefaultVSwitchExists);
        }

        return VSwitchCreation.Create(state, region, new VSwitchSpec
        {
            VpcId = vpc.Id,
            ZoneId = zone,
            CidrBlock = FirstFreeBlock(state, vpc),
            Ipv6Subnet = ipv6Subnet,
            IsDefault = true,
        });
    }

    /// <summary>
    /// Compares the candidates with the used blocks in one pass, both in ascending order, because a VPC can have
    /// tens of thousands of VSwitches. Used blocks do not overlap.
    /// </summary>
    private static CidrBlock FirstFreeBlock(AccountState state, Vpc vpc)
    {
        var used = state.VSwitches.Where(vSwitch => vSwitch.VpcId == vpc.Id).Select(vSwitch => vSwitch.CidrBlock)
            .OrderBy(block => block.First.ToBits())
            .ToList();
        var next = 0;
        foreach (var candidate in vpc.CidrBlock.Subnets(Math.Max(MaskLength, vpc.CidrBlock.MaskLength)))
        {
            while (next < used.Count && used[next].Last < candidate.First)
            {
                next++;
            }

            if (next == used.Count || !used[next].Overlaps(candidate))
            {
                return candidate;
            }
        }

        throw new RefusedException(Refusal.VSwitchBlocksExhausted);
    }
}
