using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.LaunchTemplates;

internal static class LaunchTemplateModification
{
    /// <exception cref="RefusedException">
    /// As <see cref="LaunchTemplateListing.GetVersion(AccountState, RegionId, LaunchTemplateKey, int?)"/>.
    /// </exception>
    public static Plan<LaunchTemplate> SetDefaultVersion(
        AccountState state, RegionId regionId, LaunchTemplateKey key, int number)
    {
        var template = LaunchTemplateListing.Get(state, regionId, key);
        var version = LaunchTemplateListing.GetVersion(template, number);
        var changed = template with { DefaultVersion = version.Number, ModificationTime = state.Now };
        return new(state.NewReplacement(state.LaunchTemplates, template, changed), changed);
    }
}
