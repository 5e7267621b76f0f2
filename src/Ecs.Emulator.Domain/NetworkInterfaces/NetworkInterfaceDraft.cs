using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>An ENI that is being made: what it is to be, and the addresses that its VSwitch keeps for it already.</summary>
/// <param name="wanted">What it is to be.</param>
/// <param name="vSwitch">The VSwitch that it takes its addresses from.</param>
internal sealed class NetworkInterfaceDraft(NewNetworkInterface wanted, VSwitch vSwitch)
{
    private readonly AddressPool pool = vSwitch.Addresses;
    private Ipv4Address? primary;
    private ImmutableArray<Ipv4Address> addresses = [];
    private ImmutableArray<CidrBlock> prefixes = [];
    private ImmutableArray<Ipv6Address> ipv6Addresses = [];
    private ImmutableArray<Ipv6CidrBlock> ipv6Prefixes = [];

    /// <summary>What it is to be.</summary>
    public NewNetworkInterface Wanted => wanted;

    /// <summary>The VSwitch that it takes its addresses from.</summary>
    public VSwitch VSwitch => vSwitch;

    /// <summary>The places that it takes in its security groups.</summary>
    public int PlacesInGroups => 1 + (wanted.Addresses?.Count ?? 0);

    /// <summary>Keeps the addresses that the caller chose.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AddressNotInVSwitch"/>, <see cref="Refusal.AddressRepeated"/> or <see cref="Refusal.AddressAssigned"/>.
    /// </exception>
    /// <param name="kept">What is kept in this VSwitch already, for this ENI or for one that is made with it.</param>
    public void KeepChosen(HashSet<CidrBlock> kept)
    {
        if (wanted.PrimaryIpAddress is { } address)
        {
            Keep(Single(address), kept);
            primary = address;
        }

        switch (wanted.Addresses)
        {
            case ChosenAddresses chosen:
                foreach (var single in chosen.Addresses)
                {
                    Keep(Single(single), kept);
                    addresses = addresses.Add(single);
                }

                break;
            case ChosenPrefixes chosen:
                foreach (var prefix in chosen.Prefixes)
                {
                    Keep(prefix, kept);
                    prefixes = prefixes.Add(prefix);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Keeps the prefixes that the cloud chooses. They come before the single addresses, which could break up the last free block.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void KeepNextPrefixes()
    {
        if (wanted.Addresses is NextPrefixes next)
        {
            RequireEnough(next.Number, pool.SelectablePrefixCount);
            prefixes = pool.HandOutPrefixes(next.Number);
        }
    }

    /// <summary>Keeps the single addresses that the cloud chooses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public void KeepNextAddresses()
    {
        if (primary is null)
        {
            RequireEnough(1, pool.SelectableAddressCount);
            primary = pool.HandOutAddresses(1)[0];
        }

        if (wanted.Addresses is NextAddresses next)
        {
            RequireEnough(next.Number, pool.SelectableAddressCount);
            addresses = pool.HandOutAddresses(next.Number);
        }
    }

    /// <summary>Keeps the IPv6 addresses and prefixes, chosen or not.</summary>
    /// <exception cref="RefusedException">As <see cref="Ipv6Assignment"/> says.</exception>
    public void KeepIpv6()
    {
        if (wanted.Ipv6 is not { } selection)
        {
            return;
        }

        var ipv6Pool = Ipv6Assignment.RequirePool(vSwitch);
        Ipv6Assignment.RequireFree(vSwitch, ipv6Pool, selection);
        ipv6Addresses = Ipv6Assignment.HandOutAddresses(ipv6Pool, selection);
        ipv6Prefixes = Ipv6Assignment.HandOutPrefixes(ipv6Pool, selection);
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
    public NetworkInterface ToNetworkInterface(World world, InstanceId? instance) => new()
    {
        Id = world.NextId(
            world.NetworkInterfaces, "eni-", vSwitch.RegionId, 20, static text => new NetworkInterfaceId(text)),
        RegionId = vSwitch.RegionId,
        VSwitchId = vSwitch.Id,
        Type = wanted.Type,
        Status = instance is null ? NetworkInterfaceStatus.Available : NetworkInterfaceStatus.InUse,
        PrimaryIpAddress = primary!.Value,
        PrivateIpAddresses = addresses,
        Ipv4Prefixes = prefixes,
        Ipv6Addresses = ipv6Addresses,
        Ipv6Prefixes = ipv6Prefixes,
        SecurityGroupIds = wanted.SecurityGroupIds,
        InstanceId = instance,
        MacAddress = world.NextMacAddress(),
        Name = wanted.Name,
        Description = wanted.Description,
        CreationTime = world.Now,
        Tags = wanted.Tags,
        ResourceGroupId = wanted.ResourceGroupId,
        DeleteOnRelease = wanted.DeleteOnRelease,
        SourceDestCheck = wanted.SourceDestCheck,
        TrafficMode = wanted.TrafficMode,
        QueueNumber = wanted.QueueNumber,
        QueuePairNumber = wanted.QueuePairNumber,
        NetworkCardIndex = wanted.NetworkCardIndex,
        ConnectionTracking = wanted.ConnectionTracking,
    };

    private static CidrBlock Single(Ipv4Address address) => CidrBlock.Of(address, 32);

    private void Keep(CidrBlock block, HashSet<CidrBlock> kept)
    {
        var isSingle = block.MaskLength == 32;
        var text = isSingle ? block.First.ToString() : block.ToString();
        if (!(isSingle ? pool.IsUsable(block.First) : pool.IsUsable(block)))
        {
            throw new RefusedException(Refusal.AddressNotInVSwitch, text, pool.Block.ToString());
        }

        if (kept.Any(block.Overlaps))
        {
            throw new RefusedException(Refusal.AddressRepeated, text);
        }

        if (!(isSingle ? pool.IsFree(block.First) : pool.IsFree(block)))
        {
            throw new RefusedException(Refusal.AddressAssigned, text);
        }

        kept.Add(block);
        if (isSingle)
        {
            pool.HandOut(block.First);
        }
        else
        {
            pool.HandOut(block);
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
