using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.LaunchTemplates;

internal static class LaunchTemplateListing
{
    /// <summary>Finds a launch template. If the key has an id and a name, both must match.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.LaunchTemplateNotFound"/>.
    /// </exception>
    public static LaunchTemplate Get(AccountState state, RegionId region, LaunchTemplateKey key)
    {
        RegionListing.Get(state, region);
        var template = key.Id is { } id ? state.LaunchTemplates.Find(region, id) : FindNamed(state, region, key.Name!);
        return template is not null && (key.Name is null || key.Name == template.Name)
            ? template
            : throw new RefusedException(Refusal.LaunchTemplateNotFound);
    }

    /// <summary>A version of a launch template; the default version if no number is given.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.LaunchTemplateVersionNotFound"/>, or as
    /// <see cref="Get(AccountState, RegionId, LaunchTemplateKey)"/>.
    /// </exception>
    public static LaunchTemplateVersion GetVersion(
        AccountState state, RegionId regionId, LaunchTemplateKey key, int? number)
    {
        var template = Get(state, regionId, key);
        return GetVersion(template, number ?? template.DefaultVersion);
    }

    /// <summary>Lists the launch templates of a region in the order of their creation.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<LaunchTemplate> List(
        AccountState state, RegionId region, LaunchTemplateFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.LaunchTemplates, region, filter.Ids, template => filter.Matches(state, template), paging);
    }

    /// <summary>Lists the versions of a launch template, the latest one first.</summary>
    public static Page<LaunchTemplateVersion> ListVersions(
        LaunchTemplate template, LaunchTemplateVersionFilter filter, Paging paging) => Pager.Cut(
        [.. template.Versions.Where(version => filter.Matches(template, version)).Reverse()], paging);

    internal static LaunchTemplateVersion GetVersion(LaunchTemplate template, int number) =>
        template.Versions.FirstOrDefault(version => version.Number == number)
        ?? throw new RefusedException(Refusal.LaunchTemplateVersionNotFound);

    internal static LaunchTemplate? FindNamed(AccountState state, RegionId region, string name) =>
        state.LaunchTemplates.FirstOrDefault(template => template.RegionId == region && template.Name == name);
}
