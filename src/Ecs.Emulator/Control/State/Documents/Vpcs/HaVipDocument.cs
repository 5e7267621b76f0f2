using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

internal static class HaVipDocument
{
    private static readonly MemberList<HaVip> Members = new();

    private static readonly Member<HaVip, RegionId?> Region = Members.Region(haVip => haVip.RegionId);

    private static readonly Member<HaVip, VSwitchId> VSwitchReference =
        Members.Require("vSwitchId", haVip => haVip.VSwitchId, References.To(VSwitch.Kind));

    private static readonly Member<HaVip, Ipv4Address> IpAddress =
        Members.Require("ipAddress", haVip => haVip.IpAddress, Format.Ipv4Address);

    private static readonly Member<HaVip, HaVipStatus> Status =
        Members.Add("status", haVip => haVip.Status, Format.OneOf<HaVipStatus>());

    /// <summary>The ids of resources of the type. The resources need not exist.</summary>
    private static readonly Member<HaVip, ImmutableArray<string>> Instances = Members.AddList(
        "associatedInstances",
        haVip => [.. haVip.Instances.Select(instance => instance.Id)],
        Format.DistinctListOf(Format.NonEmptyText));

    private static readonly Member<HaVip, HaVipInstanceType?> InstanceType = Members.Add(
        "associatedInstanceType", haVip => haVip.InstanceType, Format.OneOf<HaVipInstanceType>().OrNull());

    /// <summary>One of the associated instances.</summary>
    private static readonly Member<HaVip, string?> Master =
        Members.Add("masterInstanceId", haVip => haVip.Master?.Id, Format.OptionalText);

    /// <summary>One of the associated instances.</summary>
    private static readonly Member<HaVip, string?> Leaving =
        Members.Add("leavingInstanceId", haVip => haVip.Leaving?.Id, Format.OptionalText);

    private static readonly CommonMembers<HaVip> Common = new(Members, haVip => haVip);

    public static readonly ResourceDocument<HaVip> Document =
        TableDocument.Of(state => state.HaVips, HaVip.Kind, Members, Create, Check);

    private static HaVip? Create(MemberReader<HaVip> read)
    {
        var instances = ReadInstances(read);
        return read.TryGet(VSwitchReference, out var vSwitch) && read.TryGet(IpAddress, out var address)
            ? new HaVip
            {
                Id = new HaVipId(read.ResourceId),
                RegionId = read.RegionOf(Region, read.State.VSwitches.Find(vSwitch)?.RegionId),
                VSwitchId = vSwitch,
                IpAddress = address,
                Status = ReadStatus(read, instances),
                Instances = instances,
                Master = ReadInstance(read, Master, instances),
                Leaving = ReadInstance(read, Leaving, instances),
                Name = read.Get(Common.Name),
                Description = read.Get(Common.Description),
                CreationTime = read.Get(Common.CreationTime, read.State.Now),
                ResourceGroupId = read.Get(Common.ResourceGroup),
                Tags = read.Get(Common.Tags),
                TransitionEndsAt = read.Get(Common.TransitionEndsAt),
            }
            : null;
    }

    /// <summary>
    /// Whether a HaVip is Available or InUse follows from its instances, so that a patch need not change both.
    /// </summary>
    private static HaVipStatus ReadStatus(MemberReader<HaVip> read, ImmutableArray<HaVipInstance> instances)
    {
        var stable = instances.IsEmpty ? HaVipStatus.Available : HaVipStatus.InUse;
        var status = read.Get(Status, stable);
        if (status is HaVipStatus.Available or HaVipStatus.InUse)
        {
            return stable;
        }

        if (status is HaVipStatus.Creating or HaVipStatus.Deleting && !instances.IsEmpty)
        {
            read.Report(Status, $"A HaVip that is {status} has no associatedInstances.");
        }

        return status;
    }

    private static ImmutableArray<HaVipInstance> ReadInstances(MemberReader<HaVip> read)
    {
        var ids = read.GetAtMost(Instances, Limits.InstancesPerHaVip);
        var type = read.Get(InstanceType)
            ?? (ids.IsEmpty ? null : TypeOf(read.State, ids[0]))
            ?? HaVipInstanceType.EcsInstance;
        if (ids.FirstOrDefault(id => TypeOf(read.State, id) is { } other && other != type) is { } mismatch)
        {
            read.Report(Instances, $"{mismatch} is not of the type {type}: a HaVip has either instances or ENIs.");
        }

        return [.. ids.Select(id => new HaVipInstance(type, id))];
    }

    /// <summary>The type of the resource, or that of the form of its id; null if neither is known.</summary>
    private static HaVipInstanceType? TypeOf(AccountState state, string id)
    {
        bool IsOf(ResourceKind kind) => id.StartsWith(kind.GeneratedIds.Prefix, StringComparison.Ordinal);
        return state.Instances.Find(new InstanceId(id)) is not null ? HaVipInstanceType.EcsInstance
            : state.NetworkInterfaces.Find(new NetworkInterfaceId(id)) is not null ? HaVipInstanceType.NetworkInterface
            : IsOf(NetworkInterface.Kind) ? HaVipInstanceType.NetworkInterface
            : IsOf(Instance.Kind) ? HaVipInstanceType.EcsInstance
            : null;
    }

    private static HaVipInstance? ReadInstance(
        MemberReader<HaVip> read, Member<HaVip, string?> member, ImmutableArray<HaVipInstance> instances)
    {
        if (read.Get(member) is not { } id)
        {
            return null;
        }

        foreach (var instance in instances)
        {
            if (instance.Id == id)
            {
                return instance;
            }
        }

        read.Report(member, $"{id} is not one of the associatedInstances.");
        return null;
    }

    /// <summary>The address must be a free address of the VSwitch.</summary>
    private static IEnumerable<HaVip> Check(AccountState state, IReadOnlyList<ReadRow<HaVip>> haVips)
    {
        var allocated = new HashSet<(VSwitchId, Ipv4Address)>();
        foreach (var (reader, haVip) in haVips)
        {
            if (ProblemWith(state, haVip) is { } problem)
            {
                reader.Report(IpAddress, $"{haVip.IpAddress}: {problem}.");
            }
            else if (!allocated.Add((haVip.VSwitchId, haVip.IpAddress)))
            {
                reader.Report(IpAddress, $"{haVip.IpAddress}: another HaVip of {haVip.VSwitchId} has it.");
            }
            else
            {
                yield return haVip;
            }
        }
    }

    private static string? ProblemWith(AccountState state, HaVip haVip)
    {
        var address = haVip.IpAddress;
        if (state.VSwitches.Find(haVip.VSwitchId) is { } vSwitch
            && state.AddressesOf(vSwitch) is var pool
            && !pool.IsUsable(address))
        {
            return $"it is outside {pool.Block}, the block of {vSwitch.Id}, or reserved there";
        }

        // The VSwitch need not exist, so that its pool cannot tell.
        return state.NetworkInterfacesIn(haVip.VSwitchId).Any(eni =>
            eni.HasPrivateIpAddress(address) || eni.Ipv4Prefixes.Any(prefix => prefix.Contains(address)))
            ? $"an ENI of {haVip.VSwitchId} has it"
            : null;
    }
}
