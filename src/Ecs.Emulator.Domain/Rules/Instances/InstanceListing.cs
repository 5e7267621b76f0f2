using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>An instance as a listing shows it: with what its ENIs, its VSwitch and its image add.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="NetworkInterfaces">The ENIs that hang on it, the primary one first.</param>
/// <param name="VpcId">The VPC it lies in; null where it has no primary ENI, or its VSwitch is gone.</param>
/// <param name="Image">What it was made of; null where that is gone.</param>
/// <param name="ResourceGroupId">Its resource group: its own, or the account's default group.</param>
internal sealed record ListedInstance(
    Instance Instance,
    ImmutableArray<NetworkInterface> NetworkInterfaces,
    VpcId? VpcId,
    Image? Image,
    string ResourceGroupId)
{
    /// <summary>Its primary ENI; null for none.</summary>
    public NetworkInterface? Primary =>
        NetworkInterfaces is [{ Type: NetworkInterfaceType.Primary } eni, ..] ? eni : null;

    /// <summary>Its security groups: those of its primary ENI.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds => Primary?.SecurityGroupIds ?? [];

    /// <summary>The instance as a listing shows it.</summary>
    public static ListedInstance Of(AccountState state, Instance instance)
    {
        ImmutableArray<NetworkInterface> enis =
        [
            .. state.NetworkInterfacesOf(instance.Id)
                .Where(eni => eni.Status is NetworkInterfaceStatus.InUse or NetworkInterfaceStatus.Detaching)
                .OrderBy(eni => eni.Type == NetworkInterfaceType.Primary ? 0 : 1),
        ];
        var listed = new ListedInstance(
            instance,
            enis,
            VpcId: null,
            state.FindImage(instance.ImageId),
            state.ResourceGroupOf(instance.ResourceGroupId));
        return listed.Primary is { } primary && state.VSwitches.Find(primary.VSwitchId) is { } vSwitch
            ? listed with { VpcId = vSwitch.VpcId }
            : listed;
    }
}

/// <summary>A disk as a listing shows it: with the instance it belongs to.</summary>
/// <param name="Disk">The disk.</param>
/// <param name="Instance">Its instance.</param>
/// <param name="ResourceGroupId">Its resource group: its own, its instance's, or the account's default group.</param>
internal sealed record ListedDisk(Disk Disk, Instance Instance, string ResourceGroupId)
{
    /// <summary>The disk as a listing shows it.</summary>
    public static ListedDisk Of(AccountState state, Instance instance, Disk disk) => new(
        disk,
        instance,
        state.ResourceGroupOf(disk.ResourceGroupId.Length > 0 ? disk.ResourceGroupId : instance.ResourceGroupId));

    /// <summary>The disk of this id; null where there is none.</summary>
    public static ListedDisk? Find(AccountState state, string id) => state.InstanceOfDisk(id) is { } instance
        ? Of(state, instance, instance.Disks.First(disk => disk.Id == id))
        : null;

    /// <summary>Whether the instance starts from it.</summary>
    public bool IsSystemDisk => Instance.SystemDisk.Id == Disk.Id;
}

/// <summary>The rules of the actions that list instances, and of the one that lists disks.</summary>
internal static class InstanceListing
{
    /// <summary>Lists the instances of a region. An id that does not exist is no error: it is missing from the list.</summary>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
    public static Page<ListedInstance> List(AccountState state, RegionId regionId, InstanceFilter filter, Paging paging)
    {
        var region = state.RequireRegion(regionId);
        var candidates = filter.Ids is { IsEmpty: true }
            ? Enumerable.Empty<Instance>()
            : Pager.Candidates(state.Instances, filter.Ids ?? []);
        var matching = candidates
            .Where(instance => instance.RegionId == region.Id)
            .Select(instance => ListedInstance.Of(state, instance))
            .Where(filter.Matches);
        return Pager.Cut(matching, listed => state.Instances.RowOf(listed.Instance.Id), paging);
    }

    /// <summary>The instance of this id, as a listing shows it.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.InstanceNotFound"/>.</exception>
    public static ListedInstance Get(AccountState state, InstanceId id) =>
        ListedInstance.Of(state, InstanceRules.Require(state, id));

    /// <summary>The instance of this id in a region.</summary>
    /// <exception cref="RefusedException">
    /// The region is unknown or offers no ENIs, or <see cref="Refusal.InstanceNotFound"/>.
    /// </exception>
    public static Instance Get(AccountState state, InstanceId id, RegionId regionId) =>
        InstanceRules.Require(state, id, state.RequireRegion(regionId).Id);

    /// <summary>Lists the disks of a region's instances.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region.</param>
    /// <param name="instanceId">Of this instance; null for any.</param>
    /// <param name="ids">One of these; null for any.</param>
    /// <param name="matches">For which this holds.</param>
    /// <param name="paging">The part that is requested.</param>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
    public static Page<ListedDisk> Disks(
        AccountState state,
        RegionId regionId,
        InstanceId? instanceId,
        ImmutableArray<string>? ids,
        Func<ListedDisk, bool> matches,
        Paging paging)
    {
        var region = state.RequireRegion(regionId);
        var disks = Candidates(state, instanceId, ids)
            .Where(instance => instance.RegionId == region.Id)
            .SelectMany(instance => instance.Disks.Select(disk => ListedDisk.Of(state, instance, disk)))
            .Where(listed => (ids is not { } spec || spec.Contains(listed.Disk.Id)) && matches(listed));
        return Pager.Cut(disks.ToList(), paging);
    }

    /// <summary>The instances whose disks can match: where one or its disks are named, those alone.</summary>
    private static IEnumerable<Instance> Candidates(AccountState state, InstanceId? instanceId, ImmutableArray<string>? disks)
    {
        if (instanceId is { } id)
        {
            return Pager.Candidates(state.Instances, [id]);
        }

        return disks is { } named ? named.Select(state.InstanceOfDisk).OfType<Instance>().Distinct() : state.Instances;
    }
}
