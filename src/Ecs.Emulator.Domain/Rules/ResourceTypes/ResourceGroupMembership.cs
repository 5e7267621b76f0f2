using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceTypes;

internal static class ResourceGroupMembership
{
    /// <summary>Moves a resource to a resource group.</summary>
    /// <param name="region">The region that the resource must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.ResourceGroupNotFound"/> or
    /// <see cref="Refusal.GroupedResourceNotFound"/>.
    /// </exception>
    public static ChangeSet Join(
        AccountState state, RegionId? region, ResourceType type, string id, string groupId)
    {
        RegionListing.Get(state, region);
        ResourceGroupRules.RequireGroup(state, groupId);
        var resource = type.Find(state, region, id) ?? throw new RefusedException(Refusal.GroupedResourceNotFound);
        var changes = state.NewChanges();
        resource.MoveToGroup(changes, groupId);
        return changes;
    }
}
