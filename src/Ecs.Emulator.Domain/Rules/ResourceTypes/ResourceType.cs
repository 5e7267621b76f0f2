using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceTypes;

/// <summary>A type of resources in requests about tags and resource groups.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="HasResourceGroup">Whether its resources can be moved to a resource group.</param>
/// <param name="Find">Finds a resource of a region by its id; null if there is none.</param>
/// <param name="AllIn">Returns the resources of a region in the order of their creation.</param>
internal sealed record ResourceType(
    ResourceTypeName Name,
    bool HasResourceGroup,
    Func<AccountState, RegionId, string, AnyResource?> Find,
    Func<AccountState, RegionId, IEnumerable<AnyResource>> AllIn)
{
    /// <summary>Disks are members of their instances.</summary>
    public static readonly ResourceType Disk = new(
        new("ecs", "disk"),
        HasResourceGroup: true,
        (state, region, id) => ListedDisk.Find(state, id) is { } listed && listed.Instance.RegionId == region
            ? new AnyDisk(state, listed)
            : null,
        (state, region) =>
            from instance in state.Instances
            where instance.RegionId == region
            from disk in instance.Disks
            select new AnyDisk(state, ListedDisk.Of(state, instance, disk)));

    /// <summary>The types of all kinds that have one, and of disks.</summary>
    public static readonly IReadOnlyList<ResourceType> All =
    [
        .. from declared in AccountState.AllTables
           where declared.Kind.Type is not null
           select new ResourceType(
               declared.Kind.Type!,
               declared.Kind.HasResourceGroup,
               (state, region, id) => declared.Of(state).FindAny(region, id),
               (state, region) => declared.Of(state).AllIn(region)),
        Disk,
    ];

    public static ResourceType Of(ResourceKind kind) => All.Single(type => type.Name == kind.Type);

    private sealed class AnyDisk(AccountState state, ListedDisk listed) : AnyResource(listed.Disk.Id, listed.Disk.Tags)
    {
        public override void ReplaceTags(ChangeSet changes, ImmutableArray<Tag> tags) =>
            DiskRules.Replace(state, changes, listed.Instance.Id, listed.Disk with { Tags = tags });

        public override void MoveToGroup(ChangeSet changes, string group) =>
            DiskRules.Replace(state, changes, listed.Instance.Id, listed.Disk with { ResourceGroupId = group });
    }
}
