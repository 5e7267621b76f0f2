using System.Collections.Frozen;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Eips;

/// <summary>Secondary indexes over the EIPs: by instance, HaVip, ENI and private address, and region.</summary>
internal sealed class EipIndex : IRowObserver<Eip>
{
    /// <summary>The EIPs of resources that have one EIP.</summary>
    private readonly Dictionary<(EipTargetType, string), Eip> byResource = [];

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
    public Eip? Of(InstanceId instance) => byResource.GetValueOrDefault((EipTargetType.EcsInstance, instance.Value));

    /// <summary>The EIP of a HaVip; null if it has none.</summary>
    public Eip? Of(HaVipId haVip) => byResource.GetValueOrDefault((EipTargetType.HaVip, haVip.Value));

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
            case InstanceTarget or HaVipTarget:
                byResource[(eip.Target.Type, eip.Target.Id)] = eip;
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
            case InstanceTarget or HaVipTarget:
                byResource.RemoveOwn((eip.Target.Type, eip.Target.Id), eip);
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
