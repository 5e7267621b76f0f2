using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Places;

namespace Ecs.Emulator.Domain.Rules.Regions;

internal static class RegionListing
{
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Region Get(AccountState state, RegionId id) =>
        state.Regions.Find(id) ?? throw new RefusedException(Refusal.RegionNotFound);

    /// <summary>The region of this id; null if no id is given.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Region? Get(AccountState state, RegionId? id) => id is { } given ? Get(state, given) : null;
}
