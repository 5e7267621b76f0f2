using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcListing
{
    /// <param name="state">The state.</param>
    /// <param name="region">The region that the VPC must be in; null for any.</param>
    /// <param name="id">The VPC.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VpcNotFound"/>.
    /// </exception>
    public static Vpc Get(AccountState state, RegionId? region, VpcId id)
    {
        if (region is { } named)
        {
            state.RequireKnownRegion(named);
        }

        return state.Vpcs.Find(id) is { } vpc && (region is null || vpc.RegionId == region)
            ? vpc
            : throw new RefusedException(Refusal.VpcNotFound);
    }

    /// <summary>The default VPC of a region; null if it has none.</summary>
    public static Vpc? FindDefault(AccountState state, RegionId region) =>
        state.Vpcs.FirstOrDefault(vpc => vpc.RegionId == region && vpc.IsDefault);
}
