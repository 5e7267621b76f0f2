using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>The rules of CreateDefaultVpc and CreateDefaultVSwitch: their blocks are the cloud's choice.</summary>
internal static class DefaultNetworks
{
    private const int VSwitchMask = 20;

    /// <summary>172.31.0.0/16.</summary>
    private static readonly CidrBlock VpcBlock = CidrBlock.Of(Ipv4Address.FromBits(0xAC1F0000), 16);

    /// <summary>Makes the default VPC of a region.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcQuota"/> where the region has one, or what <see cref="VpcRules.Create"/> refuses.
    /// </exception>
    public static Plan<Vpc> CreateVpc(
        AccountState state, RegionId region, bool enableIpv6, Ipv6CidrBlock? ipv6, string resourceGroupId)
    {
        state.RequireKnownRegion(region);
        if (Find(state, region) is not null)
        {
            throw new RefusedException(Refusal.VpcQuota);
        }

        return VpcRules.Create(state, region, new VpcSpec
        {
            CidrBlock = VpcBlock,
            IsDefault = true,
            EnableIpv6 = enableIpv6,
            Ipv6CidrBlock = ipv6,
            ResourceGroupId = resourceGroupId,
        });
    }

    /// <summary>Makes the default VSwitch of a zone, in the first free block of the region's default VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/> where the region has no default VPC,
    /// <see cref="Refusal.DefaultVSwitchExists"/>, or what <see cref="VSwitchRules.Create"/> refuses.
    /// </exception>
    public static Plan<VSwitch> CreateVSwitch(AccountState state, RegionId region, ZoneId zone, int? ipv6Subnet)
    {
        state.RequireKnownRegion(region);
        var vpc = Find(state, region) ?? throw new RefusedException(Refusal.VpcNotFound);
        if (state.VSwitches.Any(vSwitch => vSwitch.VpcId == vpc.Id && vSwitch.ZoneId == zone && vSwitch.IsDefault))
        {
            throw new RefusedException(Refusal.DefaultVSwitchExists);
        }

        return VSwitchRules.Create(state, region, new VSwitchSpec
        {
            VpcId = vpc.Id,
            ZoneId = zone,
            CidrBlock = FirstFreeBlock(state, vpc),
            Ipv6Subnet = ipv6Subnet,
            IsDefault = true,
        });
    }

    private static Vpc? Find(AccountState state, RegionId region) =>
        state.Vpcs.FirstOrDefault(vpc => vpc.RegionId == region && vpc.IsDefault);

    /// <summary>
    /// Walks along the candidates and the blocks in use at once, both in ascending order: a VPC can have tens of thousands of
    /// VSwitches. Blocks in use do not overlap.
    /// </summary>
    private static CidrBlock FirstFreeBlock(AccountState state, Vpc vpc)
    {
        var used = state.VSwitches.Where(vSwitch => vSwitch.VpcId == vpc.Id).Select(vSwitch => vSwitch.CidrBlock)
            .OrderBy(block => block.First.ToBits())
            .ToList();
        var next = 0;
        foreach (var candidate in vpc.CidrBlock.Subnets(Math.Max(VSwitchMask, vpc.CidrBlock.MaskLength)))
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

        throw new RefusedException(Refusal.VSwitchBlockOverlaps);
    }
}
