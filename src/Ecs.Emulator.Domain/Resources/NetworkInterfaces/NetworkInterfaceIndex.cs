using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>Secondary indexes over the ENIs: by instance, VSwitch, security group, region and MAC address.</summary>
internal sealed class NetworkInterfaceIndex : IRowObserver<NetworkInterface>
{
    private readonly Counts<SecurityGroupId> addressesByGroup = new();
    private readonly Groups<InstanceId, NetworkInterfaceId> idsByInstance = new();
    private readonly Groups<VSwitchId, int> rowsByVSwitch = new();
    private readonly Counts<RegionId> secondaryByRegion = new();
    private readonly Counts<NetworkInterfaceId> membersByTrunk = new();
    private readonly HashSet<string> macAddresses = new(StringComparer.Ordinal);

    /// <summary>
    /// The number of primary addresses, secondary addresses and prefixes of the ENIs in a security group.
    /// </summary>
    public int AddressesIn(SecurityGroupId group) => addressesByGroup[group];

    /// <summary>The ENIs with this instance id, in the order of attachment.</summary>
    public IReadOnlyList<NetworkInterfaceId> At(InstanceId instance) => idsByInstance.Of(instance);

    /// <summary>The row numbers of the ENIs with this VSwitch id, in ascending order.</summary>
    public IReadOnlyList<int> RowsIn(VSwitchId vSwitch) => rowsByVSwitch.Of(vSwitch);

    /// <summary>The number of ENIs in a region without primary ENIs, which the quota limits.</summary>
    public int SecondaryIn(RegionId region) => secondaryByRegion[region];

    /// <summary>The number of free MAC addresses.</summary>
    public int FreeMacAddressCount => IdGenerator.MacAddressCount - macAddresses.Count;

    public bool HasMacAddress(string mac) => macAddresses.Contains(mac);

    /// <summary>
    /// The MAC address of an ENI without one in its state document. It derives from the id; if it is used, the next
    /// free one is returned. Null if all are used.
    /// </summary>
    /// <param name="others">The MAC addresses of ENIs that do not exist yet.</param>
    public string? MacAddressFor(NetworkInterfaceId id, IReadOnlySet<string> others) =>
        FreeMacAddressFrom(IdGenerator.NumberOf(id.Value), others);

    /// <summary>The first free MAC address at or after a number; null if all are used.</summary>
    /// <param name="others">The MAC addresses of ENIs that do not exist yet.</param>
    public string? FreeMacAddressFrom(ulong number, IReadOnlySet<string> others) =>
        IdGenerator.MacAddressesFrom(number).FirstOrDefault(mac => !HasMacAddress(mac) && !others.Contains(mac));

    /// <summary>Whether an ENI is a Member ENI of this Trunk ENI.</summary>
    public bool HasMembers(NetworkInterfaceId trunk) => membersByTrunk.Contains(trunk);

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
        rowsByVSwitch.Insert(eni.VSwitchId, row);
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
            rowsByVSwitch.Remove(before.VSwitchId, row);
            rowsByVSwitch.Insert(after.VSwitchId, row);
        }
    }

    private void Remove(NetworkInterface eni, int row)
    {
        rowsByVSwitch.Remove(eni.VSwitchId, row);
        macAddresses.Remove(eni.MacAddress);
        CountInRegion(eni, -1);
        CountInGroups(eni, -(1 + eni.SecondaryAddressCount));
        Unlist(eni);
        CountMember(eni.TrunkNetworkInterfaceId, -1);
    }

    private void CountInRegion(NetworkInterface eni, int enis)
    {
        if (eni.Type != NetworkInterfaceType.Primary)
        {
            secondaryByRegion.Add(eni.RegionId, enis);
        }
    }

    private void CountInGroups(NetworkInterface eni, int addresses)
    {
        foreach (var group in eni.SecurityGroupIds)
        {
            addressesByGroup.Add(group, addresses);
        }
    }

    private void CountMember(NetworkInterfaceId? trunk, int members)
    {
        if (trunk is { } id)
        {
            membersByTrunk.Add(id, members);
        }
    }

    private void List(NetworkInterface eni)
    {
        if (eni.InstanceId is { } instance)
        {
            idsByInstance.Append(instance, eni.Id);
        }
    }

    private void Unlist(NetworkInterface eni)
    {
        if (eni.InstanceId is { } instance)
        {
            idsByInstance.Remove(instance, eni.Id);
        }
    }
}
