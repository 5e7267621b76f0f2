using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Addresses;
using Ecs.Emulator.Domain.Rules.Allocation;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>A planned ENI with its chosen addresses.</summary>
internal sealed class NetworkInterfaceDraft(NetworkInterfaceSpec spec, VSwitch vSwitch, VSwitchAllocation allocation)
{
    private readonly AddressRules ipv4 = AddressRules.Ipv4(vSwitch);
    private readonly Ipv4Selection selection = spec.Addresses ?? new();
    private readonly Ipv6Selection ipv6Selection = spec.Ipv6 ?? new();

    private ImmutableArray<Ipv4Address> primary = spec.PrimaryIpAddress is { } address ? [address] : [];
    private ImmutableArray<Ipv4Address> addresses = spec.Addresses?.Addresses ?? [];
    private ImmutableArray<CidrBlock> prefixes = spec.Addresses?.Prefixes ?? [];
    private ImmutableArray<Ipv6Address> ipv6Addresses = [];
    private ImmutableArray<Ipv6CidrBlock> ipv6Prefixes = [];

    public NetworkInterfaceSpec Spec => spec;

    /// <summary>The number of addresses that count in the security groups.</summary>
    public int AddressCount => 1 + selection.Count;

    /// <summary>Whether the VSwitch selects the IPv6 addresses or prefixes.</summary>
    public bool HasAutomaticIpv6 => ipv6Selection.IsAutomatic;

    /// <summary>Rejects specified IPv4 addresses outside the VSwitch and its system addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressNotInVSwitch"/>.</exception>
    public void RequireUsable()
    {
        ipv4.RequireUsable(allocation.Pool, primary);
        ipv4.RequireUsable(allocation.Pool, addresses);
        ipv4.RequireUsable(allocation.Pool, prefixes);
    }

    /// <summary>Allocates the specified IPv4 addresses. They must differ from those of the previous ENIs.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressRepeated"/>.</exception>
    public void AllocateSpecified()
    {
        allocation.Ipv4.Addresses.AllocateOnce(primary);
        allocation.Ipv4.Addresses.AllocateOnce(addresses);
        allocation.Ipv4.Prefixes.AllocateOnce(prefixes);
    }

    /// <summary>Rejects specified IPv4 addresses of existing ENIs.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressAssigned"/>.</exception>
    public void RequireFree()
    {
        ipv4.RequireFree(allocation.Pool, primary);
        ipv4.RequireFree(allocation.Pool, addresses);
        ipv4.RequireFree(allocation.Pool, prefixes);
    }

    /// <summary>
    /// Allocates automatic prefixes. Single addresses are allocated later, because they could split the last free
    /// block.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void AllocateNextPrefixes()
    {
        if (selection.NextPrefixes > 0)
        {
            prefixes = allocation.Ipv4.Prefixes.Allocate(ipv4, [], selection.NextPrefixes);
        }
    }

    /// <summary>Allocates automatic single addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void AllocateNextAddresses()
    {
        if (primary.IsEmpty)
        {
            primary = allocation.Ipv4.Addresses.Allocate(ipv4, [], next: 1);
        }

        if (selection.NextAddresses > 0)
        {
            addresses = allocation.Ipv4.Addresses.Allocate(ipv4, [], selection.NextAddresses);
        }
    }

    /// <exception cref="RefusedException">As <see cref="AddressAssignment.AssignIpv6"/>.</exception>
    public void AllocateIpv6()
    {
        if (allocation.Ipv6 is { } ipv6)
        {
            var rules = AddressRules.Ipv6(vSwitch);
            ipv6Addresses = ipv6.Addresses.Allocate(rules, ipv6Selection.Addresses, ipv6Selection.NextAddresses);
            ipv6Prefixes = ipv6.Prefixes.Allocate(rules, ipv6Selection.Prefixes, ipv6Selection.NextPrefixes);
        }
    }

    public NetworkInterface ToNetworkInterface(
        NetworkInterfaceId id, string macAddress, DateTimeOffset now, InstanceId? instance) => new()
        {
            Id = id,
            RegionId = vSwitch.RegionId,
            VSwitchId = vSwitch.Id,
            Type = spec.Type,
            Status = instance is null && spec.ServiceId is null
                ? NetworkInterfaceStatus.Available
                : NetworkInterfaceStatus.InUse,
            PrimaryIpAddress = primary[0],
            PrivateIpAddresses = addresses,
            Ipv4Prefixes = prefixes,
            Ipv6Addresses = ipv6Addresses,
            Ipv6Prefixes = ipv6Prefixes,
            SecurityGroupIds = spec.SecurityGroupIds,
            InstanceId = instance,
            MacAddress = macAddress,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = now,
            Tags = spec.Tags,
            ResourceGroupId = spec.ResourceGroupId,
            ServiceId = spec.ServiceId,
            DeleteOnRelease = spec.DeleteOnRelease,
            SourceDestCheck = spec.SourceDestCheck,
            TrafficMode = spec.TrafficMode,
            QueueNumber = spec.QueueNumber,
            QueuePairNumber = spec.QueuePairNumber,
            NetworkCardIndex = spec.NetworkCardIndex,
            ConnectionTracking = spec.ConnectionTracking,
        };
}
