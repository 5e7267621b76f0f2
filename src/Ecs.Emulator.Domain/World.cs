using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain;

/// <summary>
/// All that one account has in the cloud, in all regions. A world is not safe for concurrent use: its
/// <see cref="Account"/> lets one call at a time into it, which is what makes calls atomic.
/// </summary>
public sealed class World
{
    private readonly Dictionary<string, InstanceType> ownInstanceTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<SecurityGroupId, int> addressesByGroup = [];

    /// <summary>An empty world.</summary>
    public World(AccountId owner, Limits limits)
    {
        Owner = owner;
        Limits = limits;
        Access = new AccessControl(owner);
    }

    /// <summary>The account whose world it is.</summary>
    public AccountId Owner { get; }

    /// <summary>The quotas in force.</summary>
    public Limits Limits { get; }

    /// <summary>Who may call what.</summary>
    public AccessControl Access { get; init; }

    /// <summary>The results that calls with a client token had, to be given again.</summary>
    public ClientTokens ClientTokens { get; init; } = new();

    /// <summary>The regions.</summary>
    public ResourceTable<RegionId, Region> Regions { get; } = new(region => region.Id);

    /// <summary>The VPCs.</summary>
    public ResourceTable<VpcId, Vpc> Vpcs { get; } = new(vpc => vpc.Id);

    /// <summary>The VSwitches.</summary>
    public ResourceTable<VSwitchId, VSwitch> VSwitches { get; } = new(vSwitch => vSwitch.Id);

    /// <summary>The security groups.</summary>
    public ResourceTable<SecurityGroupId, SecurityGroup> SecurityGroups { get; } = new(group => group.Id);

    /// <summary>The instances.</summary>
    public ResourceTable<InstanceId, Instance> Instances { get; } = new(instance => instance.Id);

    /// <summary>The ENIs.</summary>
    public ResourceTable<NetworkInterfaceId, NetworkInterface> NetworkInterfaces { get; } = new(eni => eni.Id);

    /// <summary>The instance types that this world defines besides the cloud's own.</summary>
    public IReadOnlyCollection<InstanceType> OwnInstanceTypes => ownInstanceTypes.Values;

    /// <summary>The instance type of this name, the world's own before the cloud's; null where there is none.</summary>
    public InstanceType? FindInstanceType(string id) =>
        ownInstanceTypes.GetValueOrDefault(id) ?? InstanceTypeTable.Find(id);

    /// <summary>The region of this id, which must offer ENIs.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.RegionWithoutNetworkInterfaces"/>.
    /// </exception>
    public Region RequireRegion(RegionId id)
    {
        var region = Regions.Find(id) ?? throw new RefusedException(Refusal.RegionNotFound);
        return region.NetworkInterfacesSupported
            ? region
            : throw new RefusedException(Refusal.RegionWithoutNetworkInterfaces, id.Value);
    }

    /// <summary>How many private addresses the ENIs in this group hold, primary, secondary and prefixes.</summary>
    public int PrivateAddressesIn(SecurityGroupId group) => addressesByGroup.GetValueOrDefault(group);

    /// <summary>Adds a region; false where its id is taken.</summary>
    public bool TryAdd(Region region) => Regions.TryAdd(region);

    /// <summary>Adds an instance type of the world's own; false where its name is taken.</summary>
    public bool TryAdd(InstanceType type) => ownInstanceTypes.TryAdd(type.Id, type);

    /// <summary>Adds a VPC; false where its id is taken.</summary>
    public bool TryAdd(Vpc vpc) => Vpcs.TryAdd(vpc);

    /// <summary>Adds a VSwitch; false where its id is taken.</summary>
    public bool TryAdd(VSwitch vSwitch) => VSwitches.TryAdd(vSwitch);

    /// <summary>Adds a security group; false where its id is taken.</summary>
    public bool TryAdd(SecurityGroup group) => SecurityGroups.TryAdd(group);

    /// <summary>Adds an instance; false where its id is taken.</summary>
    public bool TryAdd(Instance instance) => Instances.TryAdd(instance);

    /// <summary>
    /// Adds an ENI and takes its addresses out of its VSwitch's pool, where the VSwitch exists: they must be free there.
    /// False, with nothing changed, where its id is taken.
    /// </summary>
    public bool TryAdd(NetworkInterface eni)
    {
        if (!NetworkInterfaces.TryAdd(eni))
        {
            return false;
        }

        CountInGroups(eni, 1 + eni.SecondaryAddressCount);
        if (VSwitches.Find(eni.VSwitchId)?.Addresses is { } pool)
        {
            TakeAll(eni, pool);
        }

        return true;
    }

    /// <summary>Puts the changed ENI in the place of the one it was made from, and keeps the groups' counts right.</summary>
    internal void Replace(NetworkInterface before, NetworkInterface after)
    {
        CountInGroups(before, -(1 + before.SecondaryAddressCount));
        CountInGroups(after, 1 + after.SecondaryAddressCount);
        NetworkInterfaces.Replace(after);
    }

    private static void TakeAll(NetworkInterface eni, AddressPool pool)
    {
        pool.Take(eni.PrimaryIpAddress);
        foreach (var address in eni.PrivateIpAddresses)
        {
            pool.Take(address);
        }

        foreach (var prefix in eni.Ipv4Prefixes)
        {
            pool.Take(prefix);
        }
    }

    private void CountInGroups(NetworkInterface eni, int addresses)
    {
        foreach (var group in eni.SecurityGroupIds)
        {
            addressesByGroup[group] = PrivateAddressesIn(group) + addresses;
        }
    }
}
