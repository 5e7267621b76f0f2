using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>What is known of all the ENIs of a state together, kept right as they come, change and go.</summary>
internal sealed class NetworkInterfaceIndex
{
    private readonly Dictionary<SecurityGroupId, int> addressesByGroup = [];
    private readonly Dictionary<InstanceId, List<NetworkInterfaceId>> idsByInstance = [];
    private readonly Dictionary<VSwitchId, List<int>> rowsByVSwitch = [];
    private readonly Dictionary<RegionId, int> secondaryByRegion = [];
    private readonly HashSet<string> macAddresses = new(StringComparer.Ordinal);

    /// <summary>How many private addresses the ENIs in this group hold, primary, secondary and prefixes.</summary>
    public int AddressesIn(SecurityGroupId group) => addressesByGroup.GetValueOrDefault(group);

    /// <summary>The ENIs that name this instance, in the order in which they came to it.</summary>
    public IReadOnlyList<NetworkInterfaceId> At(InstanceId instance) => idsByInstance.GetValueOrDefault(instance, []);

    /// <summary>The row numbers of the ENIs in this VSwitch, which may be gone, in ascending order.</summary>
    public IReadOnlyList<int> RowsIn(VSwitchId vSwitch) => rowsByVSwitch.GetValueOrDefault(vSwitch, []);

    /// <summary>How many ENIs the region has, those that came with an instance not counted.</summary>
    public int SecondaryIn(RegionId region) => secondaryByRegion.GetValueOrDefault(region);

    /// <summary>How many MAC addresses ENIs have.</summary>
    public int MacAddressCount => macAddresses.Count;

    /// <summary>Whether an ENI has this MAC address.</summary>
    public bool HasMacAddress(string mac) => macAddresses.Contains(mac);

    /// <summary>Enters an ENI.</summary>
    /// <param name="eni">The ENI.</param>
    /// <param name="row">Its row number, which is higher than any before.</param>
    public void Add(NetworkInterface eni, int row)
    {
        if (!rowsByVSwitch.TryGetValue(eni.VSwitchId, out var rows))
        {
            rowsByVSwitch.Add(eni.VSwitchId, rows = []);
        }

        rows.Add(row);
        macAddresses.Add(eni.MacAddress);
        CountInRegion(eni, 1);
        CountInGroups(eni, 1 + eni.SecondaryAddressCount);
        List(eni);
    }

    /// <summary>Enters that an ENI has changed.</summary>
    public void Replace(NetworkInterface before, NetworkInterface after)
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
    }

    /// <summary>Enters that an ENI has changed, its VSwitch among the rest.</summary>
    /// <param name="before">The ENI as it was.</param>
    /// <param name="after">The ENI as it is.</param>
    /// <param name="row">Its row number.</param>
    public void Move(NetworkInterface before, NetworkInterface after, int row)
    {
        Replace(before, after);
        RemoveRow(before.VSwitchId, row);
        if (!rowsByVSwitch.TryGetValue(after.VSwitchId, out var rows))
        {
            rowsByVSwitch.Add(after.VSwitchId, rows = []);
        }

        rows.Insert(~rows.BinarySearch(row), row);
    }

    /// <summary>Strikes an ENI out.</summary>
    /// <param name="eni">The ENI.</param>
    /// <param name="row">The row number that it had.</param>
    public void Remove(NetworkInterface eni, int row)
    {
        RemoveRow(eni.VSwitchId, row);
        macAddresses.Remove(eni.MacAddress);
        CountInRegion(eni, -1);
        CountInGroups(eni, -(1 + eni.SecondaryAddressCount));
        Unlist(eni);
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
            secondaryByRegion[eni.RegionId] = SecondaryIn(eni.RegionId) + enis;
        }
    }

    private void CountInGroups(NetworkInterface eni, int addresses)
    {
        foreach (var group in eni.SecurityGroupIds)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(addressesByGroup, group, out _);
            count += addresses;
            if (count == 0)
            {
                addressesByGroup.Remove(group);
            }
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
        if (eni.InstanceId is { } instance && idsByInstance[instance] is var ids && ids.Remove(eni.Id) && ids.Count == 0)
        {
            idsByInstance.Remove(instance);
        }
    }
}
