using System.Collections.Frozen;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Eips;

/// <summary>Secondary indexes over the EIPs: by instance, by ENI and private address, and by region.</summary>
internal sealed class EipIndex : IRowObserver<Eip>
{
    private readonly Dictionary<InstanceId, Eip> byInstance = [];
    private readonly Dictionary<NetworkInterfaceId, Dictionary<Ipv4Address, Eip>> byNetworkInterface = [];
    private readonly Counts<RegionId> countByRegion = new();

    /// <summary>
    /// Whether an EIP is associated with an ENI. Requests that change addresses check this first, because most accounts
    /// have no such EIP.
    /// </summary>
    public bool HasNetworkInterfaces => byNetworkInterface.Count > 0;

    /// <summary>The number of EIPs in a region.</summary>
    public int CountIn(RegionId region) => countByRegion[region];

    /// <summary>The EIP of an instance; null if it has none. EIPs of its secondary ENIs are not included.</summary>
    public Eip? Of(InstanceId instance) => byInstance.GetValueOrDefault(instance);

    /// <summary>The EIPs of an ENI, by private address.</summary>
    public IReadOnlyDictionary<Ipv4Address, Eip> Of(NetworkInterfaceId eni) =>
        byNetworkInterface.TryGetValue(eni, out var eips) ? eips : FrozenDictionary<Ipv4Address, Eip>.Empty;

    /// <summary>The EIP that is associated with a private address of an ENI; null if there is none.</summary>
    public Eip? Of(NetworkInterfaceId eni, Ipv4Address address) => Of(eni).GetValueOrDefault(address);

    /// <summary>
    /// The EIPs of an ENI, by private address. The EIP of an instance is that of the primary address of its primary
    /// ENI.
    /// </summary>
    public IReadOnlyDictionary<Ipv4Address, Eip> AddressesOf(NetworkInterface eni)
    {
        if (eni is { Type: NetworkInterfaceType.Primary, InstanceId: { } instance } && Of(instance) is { } eip)
        {
            return new Dictionary<Ipv4Address, Eip> { [eni.PrimaryIpAddress] = eip };
        }

        return Of(eni.Id) is { Count: > 0 } eips
            ? new Dictionary<Ipv4Address, Eip>(eips)
            : FrozenDictionary<Ipv4Address, Eip>.Empty;
    }

    public void OnChanged(Eip? before, Eip? after, int number)
    {
        if (before is not null)
        {
            Remove(before);
        }

        if (after is not null)
        {
            Add(after);
        }
    }

    private void Add(Eip eip)
    {
        countByRegion.Add(eip.RegionId, 1);
        switch (eip.Target)
        {
            case InstanceTarget target:
                byInstance[target.InstanceId] = eip;
                break;
            case NetworkInterfaceTarget target:
                if (!byNetworkInterface.TryGetValue(target.NetworkInterfaceId, out var eips))
                {
                    byNetworkInterface.Add(target.NetworkInterfaceId, eips = []);
                }

                eips[target.PrivateIpAddress] = eip;
                break;
            default:
                break;
        }
    }

    private void Remove(Eip eip)
    {
        countByRegion.Add(eip.RegionId, -1);
        switch (eip.Target)
        {
            case InstanceTarget target:
                byInstance.RemoveOwn(target.InstanceId, eip);
                break;
            case NetworkInterfaceTarget target:
                var eips = byNetworkInterface[target.NetworkInterfaceId];
                eips.RemoveOwn(target.PrivateIpAddress, eip);
                if (eips.Count == 0)
                {
                    byNetworkInterface.Remove(target.NetworkInterfaceId);
                }

                break;
            default:
                break;
        }
    }
}
