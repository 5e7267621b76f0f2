using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tags;

/// <summary>A resource that has tags.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Replace">Gives it these tags instead.</param>
public sealed record TaggedResource(string Id, ImmutableArray<Tag> Tags, Action<ImmutableArray<Tag>> Replace);

/// <summary>A type of resource that can be tagged: how one is found and how it gets other tags.</summary>
/// <param name="Find">The resource of this id, if it lies in the region; null else.</param>
/// <param name="All">The resources of a region, in the order in which they came.</param>
public sealed record Taggable(
    Func<World, RegionId, string, TaggedResource?> Find, Func<World, RegionId, IEnumerable<TaggedResource>> All)
{
    /// <summary>The instances.</summary>
    public static readonly Taggable Instance = new(
        (world, region, id) => world.FindInstance(region, new InstanceId(id)) is { } instance
            ? Of(world, instance)
            : null,
        (world, region) => world.Instances
            .Where(instance => instance.RegionId == region)
            .Select(instance => Of(world, instance)));

    /// <summary>The disks of instances.</summary>
    public static readonly Taggable Disk = new(
        (world, region, id) => world.FindDisk(id) is { } listed && listed.Instance.RegionId == region
            ? Of(world, listed.Disk)
            : null,
        (world, region) => world.Instances
            .Where(instance => instance.RegionId == region)
            .SelectMany(instance => instance.Disks)
            .Select(disk => Of(world, disk)));

    /// <summary>The ENIs.</summary>
    public static readonly Taggable NetworkInterface = new(
        (world, region, id) => world.FindNetworkInterface(region, new NetworkInterfaceId(id)) is { } eni
            ? Of(world, eni)
            : null,
        (world, region) => world.NetworkInterfaces
            .Where(eni => eni.RegionId == region)
            .Select(eni => Of(world, eni)));

    /// <summary>The security groups.</summary>
    public static readonly Taggable SecurityGroup = new(
        (world, region, id) => world.FindSecurityGroup(region, new SecurityGroupId(id)) is { } group
            ? Of(world, group)
            : null,
        (world, region) => world.SecurityGroups
            .Where(group => group.RegionId == region)
            .Select(group => Of(world, group)));

    /// <summary>The VPCs.</summary>
    public static readonly Taggable Vpc = new(
        (world, region, id) => world.Vpcs.Find(new VpcId(id)) is { } vpc && vpc.RegionId == region
            ? Of(world, vpc)
            : null,
        (world, region) => world.Vpcs
            .Where(vpc => vpc.RegionId == region)
            .Select(vpc => Of(world, vpc)));

    /// <summary>The VSwitches.</summary>
    public static readonly Taggable VSwitch = new(
        (world, region, id) => world.FindVSwitch(region, new VSwitchId(id)) is { } vSwitch
            ? Of(world, vSwitch)
            : null,
        (world, region) => world.VSwitches
            .Where(vSwitch => vSwitch.RegionId == region)
            .Select(vSwitch => Of(world, vSwitch)));

    // Tags are part of no count or index of the world, so the tables are written to directly.
    private static TaggedResource Of(World world, Instances.Instance instance) => new(
        instance.Id.Value, instance.Tags, tags => world.Instances.Replace(instance with { Tags = tags }));

    private static TaggedResource Of(World world, Instances.Disk disk) => new(
        disk.Id, disk.Tags, tags => world.Replace(disk with { Tags = tags }));

    private static TaggedResource Of(World world, NetworkInterfaces.NetworkInterface eni) => new(
        eni.Id.Value, eni.Tags, tags => world.NetworkInterfaces.Replace(eni with { Tags = tags }));

    private static TaggedResource Of(World world, Networks.SecurityGroup group) => new(
        group.Id.Value, group.Tags, tags => world.SecurityGroups.Replace(group with { Tags = tags }));

    private static TaggedResource Of(World world, Networks.Vpc vpc) => new(
        vpc.Id.Value, vpc.Tags, tags => world.Vpcs.Replace(vpc with { Tags = tags }));

    private static TaggedResource Of(World world, Networks.VSwitch vSwitch) => new(
        vSwitch.Id.Value, vSwitch.Tags, tags => world.VSwitches.Replace(vSwitch with { Tags = tags }));
}
