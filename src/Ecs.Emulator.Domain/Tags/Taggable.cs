using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tags;

/// <summary>A resource that has tags.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Replace">Gives it these tags instead.</param>
internal sealed record TaggedResource(string Id, ImmutableArray<Tag> Tags, Action<ImmutableArray<Tag>> Replace);

/// <summary>A type of resource that can be tagged: how one is found and how it gets other tags.</summary>
/// <param name="Find">The resource of this id, if it lies in the region; null else.</param>
/// <param name="All">The resources of a region, in the order in which they came.</param>
internal sealed record Taggable(
    Func<AccountState, RegionId, string, TaggedResource?> Find, Func<AccountState, RegionId, IEnumerable<TaggedResource>> All)
{
    /// <summary>The instances.</summary>
    public static readonly Taggable Instance = new(
        (state, region, id) => state.FindInstance(region, new InstanceId(id)) is { } instance
            ? Of(state, instance)
            : null,
        (state, region) => state.Instances
            .Where(instance => instance.RegionId == region)
            .Select(instance => Of(state, instance)));

    /// <summary>The disks of instances.</summary>
    public static readonly Taggable Disk = new(
        (state, region, id) => state.FindDisk(id) is { } listed && listed.Instance.RegionId == region
            ? Of(state, listed.Disk)
            : null,
        (state, region) => state.Instances
            .Where(instance => instance.RegionId == region)
            .SelectMany(instance => instance.Disks)
            .Select(disk => Of(state, disk)));

    /// <summary>The ENIs.</summary>
    public static readonly Taggable NetworkInterface = new(
        (state, region, id) => state.FindNetworkInterface(region, new NetworkInterfaceId(id)) is { } eni
            ? Of(state, eni)
            : null,
        (state, region) => state.NetworkInterfaces
            .Where(eni => eni.RegionId == region)
            .Select(eni => Of(state, eni)));

    /// <summary>The security groups.</summary>
    public static readonly Taggable SecurityGroup = new(
        (state, region, id) => state.FindSecurityGroup(region, new SecurityGroupId(id)) is { } group
            ? Of(state, group)
            : null,
        (state, region) => state.SecurityGroups
            .Where(group => group.RegionId == region)
            .Select(group => Of(state, group)));

    /// <summary>The VPCs.</summary>
    public static readonly Taggable Vpc = new(
        (state, region, id) => state.Vpcs.Find(new VpcId(id)) is { } vpc && vpc.RegionId == region
            ? Of(state, vpc)
            : null,
        (state, region) => state.Vpcs
            .Where(vpc => vpc.RegionId == region)
            .Select(vpc => Of(state, vpc)));

    /// <summary>The VSwitches.</summary>
    public static readonly Taggable VSwitch = new(
        (state, region, id) => state.FindVSwitch(region, new VSwitchId(id)) is { } vSwitch
            ? Of(state, vSwitch)
            : null,
        (state, region) => state.VSwitches
            .Where(vSwitch => vSwitch.RegionId == region)
            .Select(vSwitch => Of(state, vSwitch)));

    // Tags are part of no count or index of the state, so the tables are written to directly.
    private static TaggedResource Of(AccountState state, Instances.Instance instance) => new(
        instance.Id.Value, instance.Tags, tags => state.Instances.Replace(instance with { Tags = tags }));

    private static TaggedResource Of(AccountState state, Instances.Disk disk) => new(
        disk.Id, disk.Tags, tags => state.Replace(disk with { Tags = tags }));

    private static TaggedResource Of(AccountState state, NetworkInterfaces.NetworkInterface eni) => new(
        eni.Id.Value, eni.Tags, tags => state.NetworkInterfaces.Replace(eni with { Tags = tags }));

    private static TaggedResource Of(AccountState state, Networks.SecurityGroup group) => new(
        group.Id.Value, group.Tags, tags => state.SecurityGroups.Replace(group with { Tags = tags }));

    private static TaggedResource Of(AccountState state, Networks.Vpc vpc) => new(
        vpc.Id.Value, vpc.Tags, tags => state.Vpcs.Replace(vpc with { Tags = tags }));

    private static TaggedResource Of(AccountState state, Networks.VSwitch vSwitch) => new(
        vSwitch.Id.Value, vSwitch.Tags, tags => state.VSwitches.Replace(vSwitch with { Tags = tags }));
}
