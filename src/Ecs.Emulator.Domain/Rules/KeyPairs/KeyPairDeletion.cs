using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

internal static class KeyPairDeletion
{
    /// <summary>Deletes key pairs that no instance has, all of them or none. Unknown names are ignored.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.KeyPairInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId region, IReadOnlyCollection<string> names)
    {
        RegionListing.Get(state, region);
        var changes = state.NewChanges();
        foreach (var pair in state.KeyPairs.Where(pair => pair.RegionId == region && names.Contains(pair.Name)))
        {
            if (state.Instances.Any(instance => instance.RegionId == region && instance.KeyPairName == pair.Name))
            {
                throw new RefusedException(Refusal.KeyPairInUse);
            }

            changes.Remove(state.KeyPairs, pair);
        }

        return changes;
    }
}
