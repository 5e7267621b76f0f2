using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

/// <summary>Which resource groups a listing shows: those for which everything that is set here holds.</summary>
internal sealed record ResourceGroupFilter
{
    /// <summary>One of these ids; empty for any.</summary>
    public ImmutableArray<ResourceGroupId> Ids { get; init; } = [];

    /// <summary>With this in the name.</summary>
    public string? Name { get; init; }

    /// <summary>With this in the display name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>With all these tags.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the group is one.</summary>
    internal bool Matches(ResourceGroup group) =>
        (Name is null || group.Name.Contains(Name, StringComparison.OrdinalIgnoreCase))
        && (DisplayName is null || group.DisplayName.Contains(DisplayName, StringComparison.OrdinalIgnoreCase))
        && Tags.All(filter => group.Tags.Any(filter.Matches));
}

/// <summary>The rules of making, listing and deleting resource groups. They belong to the account, not to a region.</summary>
internal static class ResourceGroupLife
{
    /// <summary>The most resource groups that an account may have.</summary>
    public const int MaxPerAccount = 30;

    /// <summary>Makes a resource group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ResourceGroupNameTaken"/> or <see cref="Refusal.ResourceGroupQuota"/>.
    /// </exception>
    public static Plan<ResourceGroup> Create(
        AccountState state, string name, string displayName, ImmutableArray<Tag> tags)
    {
        if (state.ResourceGroups.Any(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedException(Refusal.ResourceGroupNameTaken);
        }

        if (state.ResourceGroups.Count >= MaxPerAccount)
        {
            throw new RefusedException(Refusal.ResourceGroupQuota);
        }

        var changes = state.NewChanges();
        var group = new ResourceGroup
        {
            Id = NewId(state, changes),
            Name = name,
            DisplayName = displayName,
            CreationTime = state.Now,
            Tags = tags,
        };
        changes.Add(state.ResourceGroups, group);
        return new(changes, group);
    }

    /// <summary>The resource group of this id.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ResourceGroupNotFound"/>.</exception>
    public static ResourceGroup Get(AccountState state, ResourceGroupId id) =>
        state.ResourceGroups.Find(id) ?? throw new RefusedException(Refusal.ResourceGroupNotFound);

    /// <summary>Lists resource groups, in the order in which they were made.</summary>
    public static Page<ResourceGroup> List(AccountState state, ResourceGroupFilter filter, Paging paging) => Pager.Cut(
        Pager.Candidates(state.ResourceGroups, filter.Ids).Where(filter.Matches), state.ResourceGroups.RowOf, paging);

    /// <summary>Deletes an empty resource group.</summary>
    /// <returns>The group as it was.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.ResourceGroupInUse"/>.
    /// </exception>
    public static Plan<ResourceGroup> Delete(AccountState state, ResourceGroupId id)
    {
        var group = Get(state, id);
        if (HasResources(state, id.Value))
        {
            throw new RefusedException(Refusal.ResourceGroupInUse);
        }

        var changes = state.NewChanges();
        changes.Remove(state.ResourceGroups, group);
        return new(changes, group);
    }

    private static bool HasResources(AccountState state, string id) =>
        state.Vpcs.Any(vpc => state.ResourceGroupOf(vpc.ResourceGroupId) == id)
        || state.VSwitches.Any(vSwitch => state.ResourceGroupOf(vSwitch) == id)
        || state.SecurityGroups.Any(group => state.ResourceGroupOf(group.ResourceGroupId) == id)
        || state.Instances.Any(instance => state.ResourceGroupOf(instance.ResourceGroupId) == id
            || instance.Disks.Any(disk => disk.ResourceGroupId == id))
        || state.NetworkInterfaces.Any(eni => state.ResourceGroupOf(eni.ResourceGroupId) == id);

    /// <summary>Resource groups belong to no region, so their ids contain no region's code.</summary>
    private static ResourceGroupId NewId(AccountState state, ChangeSet changes) => new(changes.Ids.NextUnusedText(
        ResourceGroup.Kind.IdPrefix,
        ResourceGroup.Kind.IdLength,
        id => state.ResourceGroups.Contains(new ResourceGroupId(id))));
}
