using System.Runtime.InteropServices;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>Secondary indexes over the ENIs: by instance, VSwitch, security group, region and MAC address.</summary>
internal sealed class NetworkInterfaceIndex : IRowObserver<NetworkInterface>
{
    private readonly Dictionary<SecurityGroupId, int> addressesByGroup = [];
    private readonly Dictionary<InstanceId, List<NetworkInterfaceId>> idsByInstance = [];
    private readonly Dictionary<VSwitchId, List<int>> rowsByVSwitch = [];
    private readonly Dictionary<RegionId, int> secondaryByRegion = [];
    private readonly Dictionary<NetworkInterfaceId, int> membersByTrunk = [];
    private readonly HashSet<string> macAddresses = new(StringComparer.Ordinal);

    /// <summary>
    /// The number of primary addresses, secondary addresses and prefixes of the ENIs in a security group.
    /// </summary>
    public int AddressesIn(SecurityGroupId group) => addressesByGroup.GetValueOrDefault(group);

    /// <summary>The ENIs with this instance id, in the order of attachment.</summary>
    public IReadOnlyList<NetworkInterfaceId> At(InstanceId instance) => idsByInstance.GetValueOrDefault(instance, []);

    /// <summary>The row numbers of the ENIs with this VSwitch id, in ascending order.</summary>
    public IReadOnlyList<int> RowsIn(VSwitchId vSwitch) => rowsByVSwitch.GetValueOrDefault(vSwitch, []);

    /// <summary>The number of ENIs in a region without primary ENIs.</summary>
    public int SecondaryIn(RegionId region) => secondaryByRegion.GetValueOrDefault(region);

    public int MacAddressCount => macAddresses.Count;

    public bool HasMacAddress(string mac) => macAddresses.Contains(mac);

    public bool HasMembers(NetworkInterfaceId trunk) => membersByTrunk.ContainsKey(trunk);

    public void OnChanged(NetworkInterface? before, NetworkInterface? after, int number)
    {
        if (before is null)
        {
            Add(after!, number);
        }
        else if (after is null)
        {
            Remove(before, number);
        }
        else
        {
            Replace(before, after, number);
        }
    }

    private void Add(NetworkInterface eni, int row)
    {
        AddRow(eni.VSwitchId, row);
        macAddresses.Add(eni.MacAddress);
        CountInRegion(eni, 1);
        CountInGroups(eni, 1 + eni.SecondaryAddressCount);
        List(eni);
        CountMember(eni.TrunkNetworkInterfaceId, 1);
    }

    private void Replace(NetworkInterface before, NetworkInterface after, int row)
    {
        if (before.SecurityGroupIds == after.SecurityGroupIds)
        {
            CountInGroups(after, after.SecondaryAddressCount - before.SecondaryAddressCount);
        }
        else
        {
            CountInGroups(before, -(1 + before.SecondaryAddressCount));
            CountInGroups(after, 1 + after.SecondaryAddressCount);
        }

        if (before.InstanceId != after.InstanceId)
        {
            Unlist(before);
            List(after);
        }

        if (before.TrunkNetworkInterfaceId != after.TrunkNetworkInterfaceId)
        {
            CountMember(before.TrunkNetworkInterfaceId, -1);
            CountMember(after.TrunkNetworkInterfaceId, 1);
        }

        if (before.VSwitchId != after.VSwitchId)
        {
            RemoveRow(before.VSwitchId, row);
            AddRow(after.VSwitchId, row);
        }
    }

    private void Remove(NetworkInterface eni, int row)
    {
        RemoveRow(eni.VSwitchId, row);
        macAddresses.Remove(eni.MacAddress);
        CountInRegion(eni, -1);
        CountInGroups(eni, -(1 + eni.SecondaryAddressCount));
        Unlist(eni);
        CountMember(eni.TrunkNetworkInterfaceId, -1);
    }

    private void AddRow(VSwitchId vSwitch, int row)
    {
        if (!rowsByVSwitch.TryGetValue(vSwitch, out var rows))
        {
            rowsByVSwitch.Add(vSwitch, rows = []);
        }

        // A new ENI has the highest row number.
        var place = rows.Count == 0 || rows[^1] < row ? rows.Count : ~rows.BinarySearch(row);
        rows.Insert(place, row);
    }

    private void RemoveRow(VSwitchId vSwitch, int row)
    {
        var rows = rowsByVSwitch[vSwitch];
        rows.RemoveAt(rows.BinarySearch(row));
        if (rows.Count == 0)
        {
            rowsByVSwitch.Remove(vSwitch);
        }
    }

    private void CountInRegion(NetworkInterface eni, int enis)
    {
        if (eni.Type != NetworkInterfaceType.Primary)
        {
            Count(secondaryByRegion, eni.RegionId, enis);
        }
    }

    private void CountInGroups(NetworkInterface eni, int addresses)
    {
        foreach (var group in eni.SecurityGroupIds)
        {
            Count(addressesByGroup, group, addresses);
        }
    }

    private void CountMember(NetworkInterfaceId? trunk, int members)
    {
        if (trunk is { } id)
        {
            Count(membersByTrunk, id, members);
        }
    }

    /// <summary>Adds to a count. A count of 0 needs no entry.</summary>
    private static void Count<TId>(Dictionary<TId, int> counts, TId id, int added)
        where TId : struct
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _);
        count += added;
        if (count == 0)
        {
            counts.Remove(id);
        }
    }

    private void List(NetworkInterface eni)
    {
        if (eni.InstanceId is not { } instance)
        {
            return;
        }

        if (!idsByInstance.TryGetValue(instance, out var ids))
        {
            idsByInstance.Add(instance, ids = []);
        }

        ids.Add(eni.Id);
    }

    private void Unlist(NetworkInterface eni)
    {
        if (eni.InstanceId is { } instance
            && idsByInstance[instance] is var ids
            && ids.Remove(eni.Id)
            && ids.Count == 0)
        {
            idsByInstance.Remove(instance);
        }
    }
}
