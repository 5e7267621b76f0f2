using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>An ENI that is being made: what it is to be, and the addresses that its VSwitch keeps for it already.</summary>
/// <param name="spec">What it is to be.</param>
/// <param name="vSwitch">The VSwitch that it takes its addresses from.</param>
internal sealed class NetworkInterfaceDraft(NetworkInterfaceSpec spec, VSwitch vSwitch)
{
    private const int SingleMask = 32;

    private readonly AddressPool pool = vSwitch.Addresses;
    private Ipv4Address? primary;
    private ImmutableArray<Ipv4Address> addresses = [];
    private ImmutableArray<CidrBlock> prefixes = [];
    private ImmutableArray<Ipv6Address> ipv6Addresses = [];
    private ImmutableArray<Ipv6CidrBlock> ipv6Prefixes = [];

    /// <summary>What it is to be.</summary>
    public NetworkInterfaceSpec Spec => spec;

    /// <summary>The VSwitch that it takes its addresses from.</summary>
    public VSwitch VSwitch => vSwitch;

    /// <summary>The places that it takes in its security groups.</summary>
    public int PlacesInGroups => 1 + (spec.Addresses?.Count ?? 0);

    /// <summary>What the caller chose, the primary address first; single addresses are blocks of one.</summary>
    private IEnumerable<CidrBlock> Chosen =>
    [
        .. spec.PrimaryIpAddress is { } address ? [Single(address)] : Array.Empty<CidrBlock>(),
        .. spec.Addresses is ChosenAddresses chosen ? chosen.Addresses.Select(Single) : [],
        .. spec.Addresses is ChosenPrefixes prefixes ? prefixes.Prefixes : [],
    ];

    /// <summary>Refuses what the caller chose outside the VSwitch, or of what the cloud keeps there.</summary>
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

    /// <summary>Refuses what the caller chose twice.</summary>
    /// <param name="chosen">What is chosen in this VSwitch already, for this ENI or for one that is made with it.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressRepeated"/>.</exception>
    public void RequireApart(HashSet<CidrBlock> chosen)
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

    /// <summary>Keeps what the caller chose.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressAssigned"/>.</exception>
    public void KeepChosen()
    {
        foreach (var block in Chosen)
        {
            if (!(IsSingle(block) ? pool.IsFree(block.First) : pool.IsFree(block)))
            {
                throw new RefusedException(Refusal.AddressAssigned, Text(block));
            }

            Keep(block);
        }
    }

    /// <summary>Keeps the prefixes that the cloud chooses. They come before the single addresses, which could break up the last free block.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void KeepNextPrefixes()
    {
        if (spec.Addresses is NextPrefixes next)
        {
            RequireEnough(next.Number, pool.SelectablePrefixCount);
            prefixes = pool.AllocatePrefixes(next.Number);
        }
    }

    /// <summary>Keeps the single addresses that the cloud chooses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void KeepNextAddresses()
    {
        if (primary is null)
        {
            RequireEnough(1, pool.SelectableAddressCount);
            primary = pool.AllocateAddresses(1)[0];
        }

        if (spec.Addresses is NextAddresses next)
        {
            RequireEnough(next.Number, pool.SelectableAddressCount);
            addresses = pool.AllocateAddresses(next.Number);
        }
    }

    /// <summary>Keeps the IPv6 addresses and prefixes, chosen or not.</summary>
    /// <exception cref="RefusedException">As <see cref="Ipv6Assignment"/> says.</exception>
    public void KeepIpv6()
    {
        if (spec.Ipv6 is not { } selection)
        {
            return;
        }

        var ipv6Pool = Ipv6Assignment.RequirePool(vSwitch);
        Ipv6Assignment.RequireFree(vSwitch, ipv6Pool, selection);
        ipv6Addresses = Ipv6Assignment.TakeAddresses(ipv6Pool, selection);
        ipv6Prefixes = Ipv6Assignment.TakePrefixes(ipv6Pool, selection);
    }

    /// <summary>Gives back everything that is kept.</summary>
    public void Release()
    {
        foreach (var ipv6Address in ipv6Addresses)
        {
            vSwitch.Ipv6Addresses!.Release(ipv6Address);
        }

        foreach (var ipv6Prefix in ipv6Prefixes)
        {
            vSwitch.Ipv6Addresses!.Release(ipv6Prefix);
        }

        if (primary is { } address)
        {
            pool.Release(address);
        }

        foreach (var single in addresses)
        {
            pool.Release(single);
        }

        foreach (var prefix in prefixes)
        {
            pool.Release(prefix);
        }
    }

    /// <summary>The ENI, with what is kept for it.</summary>
    public NetworkInterface ToNetworkInterface(AccountState state, InstanceId? instance) => new()
    {
        Id = state.NextId(
            state.NetworkInterfaces, "eni-", vSwitch.RegionId, 20, static text => new NetworkInterfaceId(text)),
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
        MacAddress = state.NextMacAddress(),
        Name = spec.Name,
        Description = spec.Description,
        CreationTime = state.Now,
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

    private void Keep(CidrBlock block)
    {
        if (!IsSingle(block))
        {
            pool.Take(block);
            prefixes = prefixes.Add(block);
            return;
        }

        pool.Take(block.First);
        if (primary is null && spec.PrimaryIpAddress is not null)
        {
            primary = block.First;
        }
        else
        {
            addresses = addresses.Add(block.First);
        }
    }

    private void RequireEnough(int wantedNumber, int free)
    {
        if (wantedNumber > free)
        {
            throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
        }
    }
}
