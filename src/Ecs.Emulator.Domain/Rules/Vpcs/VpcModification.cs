using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcModification
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcStateNotAllowed"/>,
    /// <see cref="Refusal.VpcMaskNotAllowed"/>,
    /// <see cref="Refusal.VpcBlockNotAllowed"/>, <see cref="Refusal.VpcBlockInUse"/>,
    /// <see cref="Refusal.VpcIpv6BlockNotAllowed"/> or <see cref="Refusal.VpcHasIpv6Gateway"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, VpcId id, VpcChanges changes)
    {
        var before = VpcRules.RequireAvailable(state, region, id);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            CidrBlock = changes.CidrBlock ?? before.CidrBlock,
            DnsHostnameEnabled = changes.DnsHostnameEnabled ?? before.DnsHostnameEnabled,
            Ipv6CidrBlock = Ipv6BlockAfter(state, before, changes),
        };
        if (after.CidrBlock != before.CidrBlock)
        {
            VpcRules.RequireAllowed(after.CidrBlock);
            RefusedException.ThrowIf(
                after.SecondaryCidrBlocks.Any(after.CidrBlock.Overlaps), Refusal.VpcBlockNotAllowed);
            VpcRules.RequireContainsVSwitches(state, after);
        }

        return state.NewReplacement(state.Vpcs, before, after);
    }

    /// <summary>Adds a secondary block.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcStateNotAllowed"/>,
    /// <see cref="Refusal.VpcMaskNotAllowed"/> or <see cref="Refusal.VpcBlockNotAllowed"/>.
    /// </exception>
    public static ChangeSet AssociateCidrBlock(AccountState state, RegionId? region, VpcId id, CidrBlock block)
    {
        var vpc = VpcRules.RequireAvailable(state, region, id);
        VpcRules.RequireAllowed(block);
        if (vpc.SecondaryCidrBlocks.Length >= Limits.SecondaryCidrBlocksPerVpc || vpc.CidrBlocks.Any(block.Overlaps))
        {
            throw new RefusedException(Refusal.VpcBlockNotAllowed);
        }

        return state.NewReplacement(
            state.Vpcs, vpc, vpc with { SecondaryCidrBlocks = vpc.SecondaryCidrBlocks.Add(block) });
    }

    /// <summary>Removes a secondary block.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcStateNotAllowed"/>,
    /// <see cref="Refusal.VpcBlockNotFound"/> or <see cref="Refusal.VpcBlockInUse"/>.
    /// </exception>
    public static ChangeSet UnassociateCidrBlock(AccountState state, RegionId? region, VpcId id, CidrBlock block)
    {
        var before = VpcRules.RequireAvailable(state, region, id);
        RefusedException.ThrowIf(!before.SecondaryCidrBlocks.Contains(block), Refusal.VpcBlockNotFound);
        var after = before with { SecondaryCidrBlocks = before.SecondaryCidrBlocks.Remove(block) };
        VpcRules.RequireContainsVSwitches(state, after);
        return state.NewReplacement(state.Vpcs, before, after);
    }

    /// <summary>Moves a VPC and its system route table to another resource group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/> or <see cref="Refusal.ResourceGroupNotFound"/>.
    /// </exception>
    public static ChangeSet MoveToResourceGroup(
        AccountState state, RegionId? region, VpcId id, string resourceGroupId)
    {
        var vpc = VpcListing.Get(state, region, id);
        ResourceGroupRules.RequireGroup(state, resourceGroupId);
        return state.NewReplacement(state.Vpcs, vpc, vpc with { ResourceGroupId = resourceGroupId });
    }

    private static Ipv6CidrBlock? Ipv6BlockAfter(AccountState state, Vpc vpc, VpcChanges changes)
    {
        if (changes.EnableIpv6 is not false)
        {
            return vpc.Ipv6CidrBlock is null && (changes.EnableIpv6 is true || changes.Ipv6CidrBlock is not null)
                ? RequireContainsVSwitches(
                    state, vpc.Id, VpcIpv6Blocks.Allocate(state, vpc.RegionId, changes.Ipv6CidrBlock))
                : vpc.Ipv6CidrBlock;
        }

        RefusedException.ThrowIf(state.Ipv6GatewaysByVpc.Of(vpc.Id).Any(), Refusal.VpcHasIpv6Gateway);
        // IPv6 cannot be disabled while a VSwitch has an IPv6 block.
        return changes.Ipv6CidrBlock is null
            && !state.VSwitches.Any(vSwitch => vSwitch.VpcId == vpc.Id && vSwitch.Ipv6CidrBlock is not null)
                ? null
                : throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed);
    }

    /// <summary>
    /// A state document can give VSwitches IPv6 blocks although their VPC has none: the block of the VPC must contain
    /// them.
    /// </summary>
    private static Ipv6CidrBlock RequireContainsVSwitches(AccountState state, VpcId id, Ipv6CidrBlock block) =>
        state.VSwitches.Any(vSwitch =>
            vSwitch.VpcId == id && vSwitch.Ipv6CidrBlock is { } used && !block.Contains(used))
                ? throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed)
                : block;
}
