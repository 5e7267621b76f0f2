using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Addresses;
using Ecs.Emulator.Domain.Rules.Allocation;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>A planned ENI with its chosen addresses.</summary>
internal sealed class NetworkInterfaceDraft(
    NetworkInterfaceSpec spec,
    VSwitch vSwitch,
    AddressPool pool,
    AddressAllocation allocation,
    Ipv6AddressAllocation? ipv6Allocation)
{
    private const int SingleMask = 32;

    private Ipv4Address? primary;
    private ImmutableArray<Ipv4Address> addresses = [];
    private ImmutableArray<CidrBlock> prefixes = [];
    private ImmutableArray<Ipv6Address> ipv6Addresses = [];
    private ImmutableArray<Ipv6CidrBlock> ipv6Prefixes = [];

    public NetworkInterfaceSpec Spec => spec;

    public VSwitch VSwitch => vSwitch;

    /// <summary>The number of addresses that count in the security groups.</summary>
    public int AddressCount => 1 + (spec.Addresses?.Count ?? 0);

    /// <summary>
    /// The addresses of the request as /32 blocks, the primary address first, and the prefixes of the request.
    /// </summary>
    private IEnumerable<CidrBlock> Chosen =>
    [
        .. spec.PrimaryIpAddress is { } address ? [Single(address)] : Array.Empty<CidrBlock>(),
        .. spec.Addresses is ChosenAddresses chosen ? chosen.Addresses.Select(Single) : [],
        .. spec.Addresses is ChosenPrefixes prefixes ? prefixes.Prefixes : [],
    ];

    /// <summary>Rejects specified addresses outside the VSwitch and its system addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressNotInVSwitch"/>.</exception>
    public void RequireUsable()
    {
        foreach (var block in Chosen)
        {
            if (!(IsSingle(block) ? pool.IsUsable(block.First) : pool.IsUsable(block)))
            {
                throw new RefusedException(Refusal.AddressNotInVSwitch, Text(block), pool.Block.ToString());
            }
        }
    }

    /// <summary>Rejects repeated addresses.</summary>
    /// <param name="chosen">
    /// The addresses of this VSwitch that are specified for previous ENIs. The method adds those of this ENI.
    /// </param>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressRepeated"/>.</exception>
    public void RequireDistinct(HashSet<CidrBlock> chosen)
    {
        foreach (var block in Chosen)
        {
            if (chosen.Any(block.Overlaps))
            {
                throw new RefusedException(Refusal.AddressRepeated, Text(block));
            }

            chosen.Add(block);
        }
    }

    /// <summary>Allocates the specified addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressAssigned"/>.</exception>
    public void AllocateSpecified()
    {
        foreach (var block in Chosen)
        {
            if (!(IsSingle(block) ? allocation.IsFree(block.First) : allocation.IsFree(block)))
            {
                throw new RefusedException(Refusal.AddressAssigned, Text(block));
            }

            Take(block);
        }
    }

    /// <summary>
    /// Allocates automatic prefixes. Single addresses are allocated later, because they could split the last free
    /// block.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void AllocateNextPrefixes()
    {
        if (spec.Addresses is NextPrefixes next)
        {
            RequireEnough(next.Number, allocation.SelectablePrefixCount);
            prefixes = allocation.AllocateNextPrefixes(next.Number);
        }
    }

    /// <summary>Allocates automatic single addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void AllocateNextAddresses()
    {
        if (primary is null)
        {
            RequireEnough(1, allocation.SelectableAddressCount);
            primary = allocation.AllocateNextAddresses(1)[0];
        }

        if (spec.Addresses is NextAddresses next)
        {
            RequireEnough(next.Number, allocation.SelectableAddressCount);
            addresses = allocation.AllocateNextAddresses(next.Number);
        }
    }

    /// <exception cref="RefusedException">As <see cref="Ipv6Assignment"/>.</exception>
    public void AllocateIpv6()
    {
        if (spec.Ipv6 is { } selection)
        {
            Ipv6Rules.RequireFree(vSwitch, ipv6Allocation!, selection);
            ipv6Addresses = Ipv6Rules.AllocateAddresses(ipv6Allocation!, selection);
            ipv6Prefixes = Ipv6Rules.AllocatePrefixes(ipv6Allocation!, selection);
        }
    }

    public NetworkInterface ToNetworkInterface(
        NetworkInterfaceId id, string macAddress, DateTimeOffset now, InstanceId? instance) => new()
        {
            Id = id,
            RegionId = vSwitch.RegionId,
            VSwitchId = vSwitch.Id,
            Type = spec.Type,
            Status = instance is null ? NetworkInterfaceStatus.Available : NetworkInterfaceStatus.InUse,
            PrimaryIpAddress = primary!.Value,
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
            DeleteOnRelease = spec.DeleteOnRelease,
            SourceDestCheck = spec.SourceDestCheck,
            TrafficMode = spec.TrafficMode,
            QueueNumber = spec.QueueNumber,
            QueuePairNumber = spec.QueuePairNumber,
            NetworkCardIndex = spec.NetworkCardIndex,
            ConnectionTracking = spec.ConnectionTracking,
        };

    private static CidrBlock Single(Ipv4Address address) => CidrBlock.Of(address, SingleMask);

    private static bool IsSingle(CidrBlock block) => block.MaskLength == SingleMask;

    private static string Text(CidrBlock block) => IsSingle(block) ? block.First.ToString() : block.ToString();

    private void Take(CidrBlock block)
    {
        if (!IsSingle(block))
        {
            allocation.Allocate(block);
            prefixes = prefixes.Add(block);
            return;
        }

        allocation.Allocate(block.First);
        if (primary is null && spec.PrimaryIpAddress is not null)
        {
            primary = block.First;
        }
        else
        {
            addresses = addresses.Add(block.First);
        }
    }

    private void RequireEnough(int count, int free)
    {
        if (count > free)
        {
            throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
        }
    }
}
