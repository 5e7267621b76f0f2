using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.KeyPairs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

internal static class KeyPairListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.KeyPairNotFound"/>.
    /// </exception>
    public static KeyPair Get(AccountState state, RegionId regionId, string name) =>
        Find(state, RegionListing.Get(state, regionId).Id, name)
        ?? throw new RefusedException(Refusal.KeyPairNotFound);

    /// <summary>Lists the key pairs of a region in the order of their creation.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<KeyPair> List(AccountState state, RegionId region, KeyPairFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(state.KeyPairs, region, [], pair => filter.Matches(state, pair), paging);
    }

    /// <summary>The key pair of this name; null if the region does not have it.</summary>
    internal static KeyPair? Find(AccountState state, RegionId region, string name) =>
        state.KeyPairs.FirstOrDefault(pair => pair.RegionId == region && pair.Name == name);
}
