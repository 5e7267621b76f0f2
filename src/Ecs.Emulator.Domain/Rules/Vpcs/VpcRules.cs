using System.Globalization;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>Preconditions for operations on VPCs.</summary>
internal static class VpcRules
{
    /// <summary>Returns a VPC that is neither Pending nor Deleting.</summary>
    public static Vpc RequireAvailable(AccountState state, RegionId? region, VpcId id)
    {
        var vpc = VpcListing.Get(state, region, id);
        RequireAvailable(vpc);
        return vpc;
    }

    /// <exception cref="RefusedException"><see cref="Refusal.VpcStateNotAllowed"/>.</exception>
    public static void RequireAvailable(Vpc vpc) =>
        RefusedException.ThrowIf(vpc.Status != VpcStatus.Available, Refusal.VpcStateNotAllowed);

    /// <exception cref="RefusedException"><see cref="Refusal.VpcWithoutIpv6"/>.</exception>
    public static void RequireIpv6(Vpc vpc) =>
        RefusedException.ThrowIf(vpc.Ipv6CidrBlock is null, Refusal.VpcWithoutIpv6);

    /// <summary>Rejects a block that no VPC can have.</summary>
    public static void RequireAllowed(CidrBlock block)
    {
        if (block.MaskLength is < Vpc.MinMaskLength or > Vpc.MaxMaskLength)
        {
            throw new RefusedException(
                Refusal.VpcMaskNotAllowed, block.MaskLength.ToString(CultureInfo.InvariantCulture));
        }

        RefusedException.ThrowIf(
            Vpc.ForbiddenBlocks.Any(forbidden => forbidden.Overlaps(block)), Refusal.VpcBlockNotAllowed);
    }

    /// <summary>Rejects IPv4 blocks of a VPC that do not contain all of its VSwitches.</summary>
    public static void RequireContainsVSwitches(AccountState state, Vpc after)
    {
        if (state.VSwitches.Any(vSwitch =>
            vSwitch.VpcId == after.Id && !after.CidrBlocks.Any(block => block.Contains(vSwitch.CidrBlock))))
        {
            throw new RefusedException(Refusal.VpcBlockInUse);
        }
    }
}
