using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.ResourceGroups;

/// <summary>Which resource groups a listing shows: those for which everything that is set here holds.</summary>
public sealed record ResourceGroupFilter
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
public static class ResourceGroupLife
{
    /// <summary>The most resource groups that an account may have.</summary>
    public const int MaxPerAccount = 30;

    private const string IdPrefix = "rg-acfm";
    private const int IdLength = 11;

    /// <summary>Makes a resource group.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ResourceGroupNameTaken"/> or <see cref="Refusal.ResourceGroupQuota"/>.
    /// </exception>
    public static ResourceGroup Create(World world, string name, string displayName, ImmutableArray<Tag> tags)
    {
        if (world.ResourceGroups.Any(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedException(Refusal.ResourceGroupNameTaken);
        }

        if (world.ResourceGroups.Count >= MaxPerAccount)
        {
            throw new RefusedException(Refusal.ResourceGroupQuota);
        }

        world.Commit();
        var made = new ResourceGroup
        {
            Id = NextId(world),
            Name = name,
            DisplayName = displayName,
            CreationTime = world.Now,
            Tags = tags,
        };
        world.TryAdd(made);
        return made;
    }

    /// <summary>The resource group of this id.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ResourceGroupNotFound"/>.</exception>
    public static ResourceGroup Get(World world, ResourceGroupId id) =>
        world.ResourceGroups.Find(id) ?? throw new RefusedException(Refusal.ResourceGroupNotFound);

    /// <summary>Lists resource groups, in the order in which they were made.</summary>
    public static Page<ResourceGroup> List(World world, ResourceGroupFilter filter, Paging paging) => Pager.Cut(
        Pager.Candidates(world.ResourceGroups, filter.Ids).Where(filter.Matches), world.ResourceGroups.RowOf, paging);

    /// <summary>Deletes an empty resource group.</summary>
    /// <returns>The group as it was.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.ResourceGroupInUse"/>.
    /// </exception>
    public static ResourceGroup Delete(World world, ResourceGroupId id)
    {
        var group = Get(world, id);
        if (HasResources(world, id.Value))
        {
            throw new RefusedException(Refusal.ResourceGroupInUse);
        }

        world.Commit();
        world.Remove(group);
        return group;
    }

    private static bool HasResources(World world, string id) =>
        world.Vpcs.Any(vpc => world.ResourceGroupOf(vpc.ResourceGroupId) == id)
        || world.VSwitches.Any(vSwitch => world.ResourceGroupOf(vSwitch) == id)
        || world.SecurityGroups.Any(group => world.ResourceGroupOf(group.ResourceGroupId) == id)
        || world.Instances.Any(instance => world.ResourceGroupOf(instance.ResourceGroupId) == id
            || instance.Disks.Any(disk => disk.ResourceGroupId == id))
        || world.NetworkInterfaces.Any(eni => world.ResourceGroupOf(eni.ResourceGroupId) == id);

    private static ResourceGroupId NextId(World world)
    {
        while (true)
        {
            var id = new ResourceGroupId($"{IdPrefix}{world.Names.NextText(IdLength)}");
            if (!world.ResourceGroups.Contains(id))
            {
                return id;
            }
        }
    }
}
