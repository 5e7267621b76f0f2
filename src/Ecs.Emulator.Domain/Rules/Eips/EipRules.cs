using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>Preconditions for operations on EIPs.</summary>
internal static class EipRules
{
    /// <summary>Finds the EIP, which must be in one of these states.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.EipNotFound"/> or
    /// <see cref="Refusal.EipStateNotAllowed"/>.
    /// </exception>
    public static Eip RequireState(
        AccountState state, RegionId? region, EipId id, params ReadOnlySpan<EipStatus> states)
    {
        var eip = EipListing.Get(state, region, id);
        return states.Contains(eip.Status) ? eip : throw new RefusedException(Refusal.EipStateNotAllowed);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.EipBandwidthNotSupported"/>.</exception>
    public static void RequireBandwidth(
        int bandwidth, InstanceChargeType chargeType, InternetChargeType internetChargeType)
    {
        if (bandwidth < 1 || bandwidth > Eip.MaxBandwidthOf(chargeType, internetChargeType))
        {
            throw new RefusedException(Refusal.EipBandwidthNotSupported);
        }
    }
}
