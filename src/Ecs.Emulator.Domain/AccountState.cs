using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain;

/// <summary>
/// All that one account has in the cloud, in all regions. A state is not safe for concurrent use: its
/// <see cref="Account"/> lets one call at a time into it, which is what makes calls atomic.
/// </summary>
internal sealed class AccountState
{
    private readonly AccountStateSettings settings;
    private readonly Dictionary<string, InstanceType> ownInstanceTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InstanceId> instanceByDisk = new(StringComparer.Ordinal);
    private readonly NetworkInterfaceIndex book = new();
    private readonly PublicAddressIndex publicAddresses = new();

    /// <summary>An empty state.</summary>
    public AccountState(AccountId owner, AccountStateSettings settings)
    {
        this.settings = settings;
        Owner = owner;
        Access = new AccessControl(owner);
        Ids = new IdGenerator(owner, settings.RandomSeed);
        Regions = settings.Regions;
    }

    /// <summary>The regions of an account whose document names none.</summary>
    public Catalogue<RegionId, Region> DefaultRegions => settings.Regions;

    /// <summary>The account whose state it is.</summary>
    public AccountId Owner { get; }

    /// <summary>The quotas that are options of the emulator.</summary>
    public Limits Limits => settings.Limits;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => settings.Clock.GetUtcNow();

    /// <summary>When a transition that begins now will end.</summary>
    public DateTimeOffset TransitionEnd => Now + settings.TransitionDelay;

    /// <summary>How long a transition takes.</summary>
    internal TimeSpan TransitionDelay => settings.TransitionDelay;

    /// <summary>What the service finishes in the background.</summary>
    public TransitionQueue Transitions { get; } = new();

    /// <summary>The ENIs that a call works on which takes its time.</summary>
    public TaskBoard Tasks { get; init; } = new();

    /// <summary>Names what calls make.</summary>
    public IdGenerator Ids { get; init; }

    /// <summary>Whether the present call only asks if it would be done: see <see cref="Commit"/>.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>Who may call what.</summary>
    public AccessControl Access { get; init; }

    /// <summary>The results that calls with a client token had, to be given again.</summary>
    public ClientTokens ClientTokens { get; init; } = new();

    /// <summary>The resource groups.</summary>
    public ResourceTable<ResourceGroupId, ResourceGroup> ResourceGroups { get; } = new(group => group.Id);

    /// <summary>The account's default resource group; empty where a state document has removed it.</summary>
    public string DefaultResourceGroupId { get; private set; } = "";

    /// <summary>The regions: a document replaces them, no action changes them.</summary>
    public Catalogue<RegionId, Region> Regions { get; set; }

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

    /// <summary>The permissions of other accounts on the ENIs.</summary>
    public ResourceTable<NetworkInterfacePermissionId, NetworkInterfacePermission> NetworkInterfacePermissions
    {
        get;
    } = new(permission => permission.Id);

    /// <summary>The instance types that this state defines besides the cloud's own.</summary>
    public IReadOnlyCollection<InstanceType> OwnInstanceTypes => ownInstanceTypes.Values;

    /// <summary>The instance type of this name, the state's own before the cloud's; null where there is none.</summary>
    public InstanceType? FindInstanceType(string id) =>
        ownInstanceTypes.GetValueOrDefault(id) ?? InstanceTypeTable.Find(id);

    /// <summary>The images: a document replaces them, no action changes them.</summary>
    public Catalogue<string, Image> Images { get; set; } = PublicImages.All;

    /// <summary>The instance that has the disk of this id; null where there is none.</summary>
    public Instance? InstanceOfDisk(string disk) =>
        instanceByDisk.TryGetValue(disk, out var instance) ? Instances.Find(instance) : null;

    /// <summary>The disk of this id with its instance; null where there is none.</summary>
    public ListedDisk? FindDisk(string id) => InstanceOfDisk(id) is { } instance
        ? ListedDisk.Of(this, instance, instance.Disks.First(disk => disk.Id == id))
        : null;

    /// <summary>The region of this id, whether it offers ENIs or not.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public Region RequireKnownRegion(RegionId id) =>
        Regions.Find(id) ?? throw new RefusedException(Refusal.RegionNotFound);

    /// <summary>The region of this id, which must offer ENIs.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.RegionWithoutNetworkInterfaces"/>.
    /// </exception>
    public Region RequireRegion(RegionId id)
    {
        var region = RequireKnownRegion(id);
        return region.NetworkInterfacesSupported
            ? region
            : throw new RefusedException(Refusal.RegionWithoutNetworkInterfaces, id.Value);
    }

    /// <summary>Whether the region has this zone: listed, or the place of a VSwitch.</summary>
    public bool HasZone(Region region, ZoneId zone) =>
        region.Zones.Contains(zone)
        || VSwitches.Any(vSwitch => vSwitch.RegionId == region.Id && vSwitch.ZoneId == zone);

    /// <summary>The security group of this id, if it lies in the region; null else.</summary>
    public SecurityGroup? FindSecurityGroup(RegionId region, SecurityGroupId id) =>
        SecurityGroups.Find(id) is { } group && group.RegionId == region ? group : null;

    /// <summary>The VSwitch of this id, if it lies in the region; null else.</summary>
    public VSwitch? FindVSwitch(RegionId region, VSwitchId id) =>
        VSwitches.Find(id) is { } vSwitch && vSwitch.RegionId == region ? vSwitch : null;

    /// <summary>The instance of this id, if it lies in the region; null else.</summary>
    public Instance? FindInstance(RegionId region, InstanceId id) =>
        Instances.Find(id) is { } instance && instance.RegionId == region ? instance : null;

    /// <summary>The ENI of this id, if it lies in the region; null else.</summary>
    public NetworkInterface? FindNetworkInterface(RegionId region, NetworkInterfaceId id) =>
        NetworkInterfaces.Find(id) is { } eni && eni.RegionId == region ? eni : null;

    /// <summary>The ENIs that name this instance, attached or on their way there or from there, in the order in which they came to it.</summary>
    public IEnumerable<NetworkInterface> NetworkInterfacesOf(InstanceId instance) =>
        book.At(instance).Select(id => NetworkInterfaces.Find(id)!);

    /// <summary>The ENIs of this VSwitch, which may be gone, in the order of their rows.</summary>
    public IEnumerable<NetworkInterface> NetworkInterfacesIn(VSwitchId vSwitch) =>
        book.RowsIn(vSwitch).Select(NetworkInterfaces.AtRow);

    /// <summary>The primary ENI of this instance; null where a test has made an instance without one.</summary>
    public NetworkInterface? PrimaryNetworkInterfaceOf(InstanceId instance) =>
        NetworkInterfacesOf(instance).FirstOrDefault(eni => eni.Type == NetworkInterfaceType.Primary);

    /// <summary>Refuses the id of a resource group that does not exist; an empty one names none.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ResourceGroupNotFound"/>.</exception>
    public void RequireResourceGroup(string id)
    {
        if (id.Length > 0 && !ResourceGroups.Contains(new ResourceGroupId(id)))
        {
            throw new RefusedException(Refusal.ResourceGroupNotFound);
        }
    }

    /// <summary>
    /// The resource group of a resource: its own, or the account's default group where it names none.
    /// </summary>
    public string ResourceGroupOf(string own) => own.Length > 0 ? own : DefaultResourceGroupId;

    /// <summary>The resource group of a VSwitch: its own, or its VPC's.</summary>
    public string ResourceGroupOf(VSwitch vSwitch) => ResourceGroupOf(
        vSwitch.ResourceGroupId.Length > 0 ? vSwitch.ResourceGroupId : Vpcs.Find(vSwitch.VpcId)?.ResourceGroupId ?? "");

    /// <summary>
    /// Every rule calls it when nothing is left to refuse and nothing has changed yet: from there on the call is done, or,
    /// where it is a dry run, ends.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.DryRun"/>: the call would be done.</exception>
    public void Commit()
    {
        if (IsDryRun)
        {
            throw new RefusedException(Refusal.DryRun);
        }

        Changes++;
    }

    /// <summary>How often the state has changed.</summary>
    public long Changes { get; private set; }

    /// <summary>Finishes what the service does in the background and is due by now.</summary>
    public void Settle()
    {
        if (Transitions.Settle(settings.Clock))
        {
            Changes++;
        }
    }

    /// <summary>An id that no resource of the table has.</summary>
    internal TId NextId<TId, TResource>(
        ResourceTable<TId, TResource> table, string prefix, RegionId region, int length, Func<string, TId> make)
        where TId : struct, IEquatable<TId>
        where TResource : class
    {
        while (true)
        {
            var id = make(Ids.NextId(prefix, region, length));
            if (!table.Contains(id))
            {
                return id;
            }
        }
    }

    /// <summary>A disk id that no disk has.</summary>
    internal string NextDiskId(RegionId region)
    {
        while (true)
        {
            var id = Ids.NextId("d-", region, length: 20);
            if (!instanceByDisk.ContainsKey(id))
            {
                return id;
            }
        }
    }

    /// <summary>How many more ENIs can be given a MAC address.</summary>
    internal int FreeMacAddressCount => IdGenerator.MacAddressCount - book.MacAddressCount;

    /// <summary>A MAC address that no ENI has. There must be one: see <see cref="FreeMacAddressCount"/>.</summary>
    internal string NextMacAddress() =>
        IdGenerator.MacAddressesFrom(Ids.Next()).First(mac => !book.HasMacAddress(mac));

    /// <summary>
    /// The MAC address for an ENI of this id that was given none: the first free one from where the id leads to. Null
    /// where all are used up.
    /// </summary>
    /// <param name="id">The ENI.</param>
    /// <param name="given">Those that ENIs which are not there yet were given.</param>
    public string? MacAddressFor(NetworkInterfaceId id, IReadOnlySet<string> given) =>
        IdGenerator.MacAddressesFrom(IdGenerator.NumberOf(id.Value))
            .FirstOrDefault(mac => !book.HasMacAddress(mac) && !given.Contains(mac));

    /// <summary>How many more public addresses there are for instances.</summary>
    internal int FreePublicAddressCount => publicAddresses.FreeCount;

    /// <summary>Whether an instance holds the public address.</summary>
    internal bool HasPublicAddress(Ipv4Address address) => publicAddresses.Contains(address);

    /// <summary>
    /// A public address that no instance has. There must be one: see <see cref="FreePublicAddressCount"/>.
    /// </summary>
    internal Ipv4Address NextPublicAddress() => publicAddresses.FirstFreeFrom(Ids.Next());

    /// <summary>How many ENIs of the region count against the account's quota: all but primary ones.</summary>
    internal int SecondaryNetworkInterfacesIn(RegionId region) => book.SecondaryIn(region);

    /// <summary>How many private addresses the ENIs in this group hold, primary, secondary and prefixes.</summary>
    public int PrivateAddressesIn(SecurityGroupId group) => book.AddressesIn(group);

    /// <summary>Adds a resource group; false where its id is taken.</summary>
    public bool TryAdd(ResourceGroup group)
    {
        if (!ResourceGroups.TryAdd(group))
        {
            return false;
        }

        if (group.IsDefault)
        {
            DefaultResourceGroupId = group.Id.Value;
        }

        return true;
    }

    /// <summary>Adds an instance type of the state's own; false where its name is taken.</summary>
    public bool TryAdd(InstanceType type) => ownInstanceTypes.TryAdd(type.Id, type);

    /// <summary>Adds a VPC; false where its id is taken.</summary>
    public bool TryAdd(Vpc vpc)
    {
        if (!Vpcs.TryAdd(vpc))
        {
            return false;
        }

        VpcLifecycle.Watch(this, vpc);
        return true;
    }

    /// <summary>Adds a VSwitch; false where its id is taken.</summary>
    public bool TryAdd(VSwitch vSwitch)
    {
        if (!VSwitches.TryAdd(vSwitch))
        {
            return false;
        }

        VSwitchLifecycle.Watch(this, vSwitch);
        return true;
    }

    /// <summary>Adds a security group; false where its id is taken.</summary>
    public bool TryAdd(SecurityGroup group) => SecurityGroups.TryAdd(group);

    /// <summary>Adds an instance with its disks, whose ids nobody must have; false, with nothing changed, where its id is taken.</summary>
    public bool TryAdd(Instance instance)
    {
        if (!Instances.TryAdd(instance))
        {
            return false;
        }

        publicAddresses.Add(instance.PublicIpAddress);
        foreach (var disk in instance.Disks)
        {
            instanceByDisk[disk.Id] = instance.Id;
        }

        InstanceLifecycle.Watch(this, instance);
        InstanceLifecycle.WatchRelease(this, instance);
        return true;
    }

    /// <summary>Puts the changed instance, which has the disks it had, in the place of the one of its id.</summary>
    internal void Replace(Instance instance)
    {
        var before = Instances.Find(instance.Id)!.PublicIpAddress;
        if (before != instance.PublicIpAddress)
        {
            publicAddresses.Remove(before);
            publicAddresses.Add(instance.PublicIpAddress);
        }

        Instances.Replace(instance);
    }

    /// <summary>Replaces the disk of this id.</summary>
    internal void Replace(Disk disk) => Replace(InstanceOfDisk(disk.Id)!.With(disk));

    /// <summary>Replaces an instance by a changed one, which has other disks.</summary>
    internal void ReplaceDisks(Instance before, Instance after)
    {
        foreach (var disk in before.Disks)
        {
            instanceByDisk.Remove(disk.Id);
        }

        foreach (var disk in after.Disks)
        {
            instanceByDisk[disk.Id] = after.Id;
        }

        Replace(after);
    }

    /// <summary>Takes the instance and its disks out of the state. Its ENIs are for the caller to see to.</summary>
    internal void Remove(Instance instance)
    {
        Transitions.Cancel(TransitionKind.Instance, instance.Id.Value);
        Transitions.Cancel(TransitionKind.InstanceRelease, instance.Id.Value);
        publicAddresses.Remove(Instances.Find(instance.Id)!.PublicIpAddress);
        Instances.Remove(instance.Id);
        foreach (var disk in instance.Disks)
        {
            instanceByDisk.Remove(disk.Id);
        }
    }

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

        book.Add(eni, NetworkInterfaces.RowOf(eni.Id));
        HeldAddresses.Take(this, eni);
        NetworkInterfaceLifecycle.Watch(this, eni);
        return true;
    }

    /// <summary>Adds a permission on an ENI; false where its id is taken.</summary>
    public bool TryAdd(NetworkInterfacePermission permission) => NetworkInterfacePermissions.TryAdd(permission);

    /// <summary>Takes the permission on an ENI out of the state.</summary>
    internal void Remove(NetworkInterfacePermission permission) => NetworkInterfacePermissions.Remove(permission.Id);

    /// <summary>Puts the changed security group in the place of the one it was made from.</summary>
    internal void Replace(SecurityGroup group) => SecurityGroups.Replace(group);

    /// <summary>Takes the security group out of the state.</summary>
    internal void Remove(SecurityGroup group) => SecurityGroups.Remove(group.Id);

    /// <summary>Takes the resource group out of the state.</summary>
    internal void Remove(ResourceGroup group)
    {
        ResourceGroups.Remove(group.Id);
        if (group.IsDefault)
        {
            DefaultResourceGroupId = "";
        }
    }

    /// <summary>Puts the changed VPC in the place of the one it was made from.</summary>
    internal void Replace(Vpc vpc) => Vpcs.Replace(vpc);

    /// <summary>Takes the VPC out of the state.</summary>
    internal void Remove(Vpc vpc)
    {
        Transitions.Cancel(TransitionKind.Vpc, vpc.Id.Value);
        Vpcs.Remove(vpc.Id);
    }

    /// <summary>Puts the changed VSwitch in the place of the one it was made from.</summary>
    internal void Replace(VSwitch vSwitch) => VSwitches.Replace(vSwitch);

    /// <summary>Takes the VSwitch out of the state.</summary>
    internal void Remove(VSwitch vSwitch)
    {
        Transitions.Cancel(TransitionKind.VSwitch, vSwitch.Id.Value);
        VSwitches.Remove(vSwitch.Id);
    }

    /// <summary>Puts the changed ENI in the place of the one it was made from, and keeps counts and lists right.</summary>
    internal void Replace(NetworkInterface before, NetworkInterface after)
    {
        book.Replace(before, after);
        NetworkInterfaces.Replace(after);
    }

    /// <summary>Replaces an ENI by a changed one, which has other addresses or another VSwitch.</summary>
    internal void Move(NetworkInterface before, NetworkInterface after)
    {
        HeldAddresses.Release(this, before);
        book.Move(before, after, NetworkInterfaces.RowOf(before.Id));
        NetworkInterfaces.Replace(after);
        HeldAddresses.Take(this, after);
    }

    /// <summary>
    /// Takes the ENI out of the state. Its addresses are free then, its groups left, and its permissions gone.
    /// </summary>
    internal void Remove(NetworkInterface eni)
    {
        Transitions.Cancel(TransitionKind.NetworkInterface, eni.Id.Value);
        if (NetworkInterfacePermissions.Count > 0)
        {
            NetworkInterfacePermissions.Where(permission => permission.NetworkInterfaceId == eni.Id).ToList()
                .ForEach(Remove);
        }

        book.Remove(eni, NetworkInterfaces.RowOf(eni.Id));
        NetworkInterfaces.Remove(eni.Id);
        HeldAddresses.Release(this, eni);
    }
}
