using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>A type of resources that can have tags.</summary>
/// <param name="Find">Finds a resource of a region by its id; null if there is none.</param>
/// <param name="All">Returns the resources of a region in the order of their creation.</param>
internal sealed record Taggable(
    Func<AccountState, RegionId, string, TaggedResource?> Find,
    Func<AccountState, RegionId, IEnumerable<TaggedResource>> All)
{
    public static readonly Taggable Instance = Of(state => state.Instances);

    public static readonly Taggable NetworkInterface = Of(state => state.NetworkInterfaces);

    public static readonly Taggable SecurityGroup = Of(state => state.SecurityGroups);

    public static readonly Taggable Vpc = Of(state => state.Vpcs);

    public static readonly Taggable VSwitch = Of(state => state.VSwitches);

    /// <summary>Disks are members of their instances.</summary>
    public static readonly Taggable Disk = new(
        (state, region, id) => ListedDisk.Find(state, id) is { } listed && listed.Instance.RegionId == region
            ? Of(state, listed)
            : null,
        (state, region) =>
            from instance in state.Instances
            where instance.RegionId == region
            from disk in instance.Disks
            select Of(state, ListedDisk.Of(state, instance, disk)));

    private static Taggable Of<TId, TRow>(Func<AccountState, ResourceTable<TId, TRow>> tableOf)
        where TId : struct, IEquatable<TId>
        where TRow : class => new(
            (state, region, id) => tableOf(state) is var table && table.Find(region, table.Kind.ToId(id)) is { } row
                ? Of(table, row)
                : null,
            (state, region) => tableOf(state) is var table
                ? table.Where(row => table.Kind.RegionOf!(row) == region).Select(row => Of(table, row))
                : []);

    private static TaggedResource Of<TId, TRow>(ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        var member = table.Kind.Tags!;
        return new TaggedResource(
            table.Kind.IdOf(row).ToString()!,
            member.Get(row),
            (changes, tags) => changes.Replace(table, row, member.With(row, tags)));
    }

    private static TaggedResource Of(AccountState state, ListedDisk listed) => new(
        listed.Disk.Id,
        listed.Disk.Tags,
        (changes, tags) => DiskRules.Replace(state, changes, listed.Instance.Id, listed.Disk with { Tags = tags }));
}
