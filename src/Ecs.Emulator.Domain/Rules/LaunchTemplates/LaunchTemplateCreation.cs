using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.LaunchTemplates;

internal static class LaunchTemplateCreation
{
    /// <summary>Creates a launch template, whose first version is its default version.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.LaunchTemplateNameTaken"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.LaunchTemplateQuotaExceeded"/>.
    /// </exception>
    public static Plan<LaunchTemplate> Create(AccountState state, RegionId region, LaunchTemplateSpec spec)
    {
        RegionListing.Get(state, region);
        RefusedException.ThrowIf(
            LaunchTemplateListing.FindNamed(state, region, spec.Name) is not null, Refusal.LaunchTemplateNameTaken);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        if (state.LaunchTemplates.Count(template => template.RegionId == region) >= Limits.LaunchTemplatesPerRegion)
        {
            throw new RefusedException(Refusal.LaunchTemplateQuotaExceeded);
        }

        var now = state.Now;
        var changes = state.NewChanges();
        var template = WithVersion(now, spec.Version, new LaunchTemplate
        {
            Id = changes.NewId(state.LaunchTemplates, region),
            RegionId = region,
            Name = spec.Name,
            CreationTime = now,
            ModificationTime = now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
        });
        changes.Add(state.LaunchTemplates, template);
        return new(changes, template);
    }

    /// <summary>Adds a version, which does not become the default version.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.LaunchTemplateVersionQuotaExceeded"/>, or as
    /// <see cref="LaunchTemplateListing.Get(AccountState, RegionId, LaunchTemplateKey)"/>.
    /// </exception>
    public static Plan<LaunchTemplate> CreateVersion(
        AccountState state, RegionId regionId, LaunchTemplateKey key, LaunchTemplateVersionSpec spec)
    {
        var template = LaunchTemplateListing.Get(state, regionId, key);
        if (template.Versions.Length >= Limits.VersionsPerLaunchTemplate || template.LastNumber == int.MaxValue)
        {
            throw new RefusedException(Refusal.LaunchTemplateVersionQuotaExceeded);
        }

        var changed = WithVersion(state.Now, spec, template);
        return new(state.NewReplacement(state.LaunchTemplates, template, changed), changed);
    }

    private static LaunchTemplate WithVersion(
        DateTimeOffset now, LaunchTemplateVersionSpec spec, LaunchTemplate template)
    {
        var version = new LaunchTemplateVersion
        {
            Number = template.LastNumber + 1,
            Description = spec.Description,
            CreationTime = now,
            Parameters = spec.Parameters,
        };
        return template with
        {
            Versions = template.Versions.Add(version),
            LastNumber = version.Number,
            ModificationTime = now,
        };
    }
}
