using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

/// <summary>Preconditions for the resource group of a resource.</summary>
internal static class ResourceGroupRules
{
    /// <summary>Rejects the id of a resource group that does not exist. An empty id is allowed.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ResourceGroupNotFound"/>.</exception>
    public static void RequireGroup(AccountState state, string id)
    {
        if (id.Length > 0)
        {
            ResourceGroupListing.Get(state, new ResourceGroupId(id));
        }
    }
}
