using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.LaunchTemplates;

internal static class LaunchTemplateDeletion
{
    /// <summary>Deletes a launch template with all of its versions.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="LaunchTemplateListing.Get(AccountState, RegionId, LaunchTemplateKey)"/>.
    /// </exception>
    public static Plan<LaunchTemplate> Delete(AccountState state, RegionId regionId, LaunchTemplateKey key)
    {
        var template = LaunchTemplateListing.Get(state, regionId, key);
        return new(state.NewRemoval(state.LaunchTemplates, template), template);
    }

    /// <summary>Deletes versions, all of them or none. The default version cannot be deleted.</summary>
    /// <returns>The launch template without the versions.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.LaunchTemplateVersionNotFound"/>, <see cref="Refusal.LaunchTemplateVersionIsDefault"/>, or as
    /// <see cref="LaunchTemplateListing.Get(AccountState, RegionId, LaunchTemplateKey)"/>.
    /// </exception>
    public static Plan<LaunchTemplate> DeleteVersions(
        AccountState state, RegionId regionId, LaunchTemplateKey key, ImmutableArray<int> numbers)
    {
        var template = LaunchTemplateListing.Get(state, regionId, key);
        foreach (var number in numbers)
        {
            if (LaunchTemplateListing.GetVersion(template, number).Number == template.DefaultVersion)
            {
                throw new RefusedException(Refusal.LaunchTemplateVersionIsDefault);
            }
        }

        var changed = template with
        {
            Versions = template.Versions.RemoveAll(version => numbers.Contains(version.Number)),
            ModificationTime = state.Now,
        };
        return new(state.NewReplacement(state.LaunchTemplates, template, changed), changed);
    }
}
