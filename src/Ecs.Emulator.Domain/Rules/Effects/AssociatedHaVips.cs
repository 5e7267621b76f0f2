using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Effects;

/// <summary>The effects of operations on instances and ENIs on the HaVips that are associated with them.</summary>
internal static class AssociatedHaVips
{
    /// <summary>Ends the associations of an instance or ENI, because it is removed.</summary>
    public static void Unassociate(AccountState state, ChangeSet changes, HaVipInstance instance)
    {
        foreach (var id in state.HaVipIndex.Of(instance))
        {
            // Another ENI of the same instance can have the HaVip too.
            var haVip = changes.Find(state.HaVips, id)!;
            changes.Replace(state.HaVips, haVip, haVip.Without(instance));
        }
    }
}
