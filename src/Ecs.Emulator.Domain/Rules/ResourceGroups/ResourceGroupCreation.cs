using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

internal static class ResourceGroupCreation
{
    /// <summary>Creates a resource group. Resource groups belong to the account, not to a region.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ResourceGroupNameTaken"/> or <see cref="Refusal.ResourceGroupQuotaExceeded"/>.
    /// </exception>
    public static Plan<ResourceGroup> Create(AccountState state, ResourceGroupSpec spec)
    {
        if (state.ResourceGroups.Any(
            group => string.Equals(group.Name, spec.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedException(Refusal.ResourceGroupNameTaken);
        }

        RefusedException.ThrowIf(
            state.ResourceGroups.Count >= Limits.ResourceGroupsPerAccount, Refusal.ResourceGroupQuotaExceeded);
        var changes = state.NewChanges();
        var group = new ResourceGroup
        {
            Id = changes.NewId(state.ResourceGroups),
            Name = spec.Name,
            DisplayName = spec.DisplayName,
            CreationTime = state.Now,
            Tags = spec.Tags,
        };
        changes.Add(state.ResourceGroups, group);
        return new(changes, group);
    }
}
