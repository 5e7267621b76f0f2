using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources;

/// <summary>
/// The state of one account, in all regions: tables, and indexes that follow them. Rules read it and return changes;
/// only <see cref="Apply"/> changes it. It is not safe for concurrent use: the account lets one request at a time in.
/// </summary>
internal sealed class AccountState
{
    /// <summary>The tables of all kinds; rules that treat all kinds alike follow from this list.</summary>
    public static readonly IReadOnlyList<(ResourceKind Kind, Func<AccountState, ResourceTable> Of)> AllTables =
    [
        (ResourceGroup.Kind, state => state.ResourceGroups),
        (Vpc.Kind, state => state.Vpcs),
        (VSwitch.Kind, state => state.VSwitches),
        (Resources.Vpcs.AllocationCursors.Kind, state => state.AllocationCursors),
        (SecurityGroup.Kind, state => state.SecurityGroups),
        (Instance.Kind, state => state.Instances),
        (NetworkInterface.Kind, state => state.NetworkInterfaces),
        (NetworkInterfacePermission.Kind, state => state.NetworkInterfacePermissions),
    ];

    private readonly AccountStateSettings settings;
    private readonly NetworkInterfaceIndex networkInterfaces = new();
    private readonly AddressPoolIndex addressPools;
    private readonly DiskIndex disks = new();
    private readonly PublicAddressIndex publicAddresses = new();
    private readonly DefaultResourceGroupIndex defaultResourceGroup = new();

    public AccountState(AccountId owner, AccountStateSettings settings)
    {
        this.settings = settings;
        Owner = owner;
        Access = new AccessControl(owner);
        Ids = new IdGenerator(owner, settings.RandomSeed);
        Regions = settings.Regions;
        addressPools = new AddressPoolIndex(NetworkInterfacesIn);
        NetworkInterfaces.Subscribe(networkInterfaces);
        NetworkInterfaces.Subscribe(addressPools);
        VSwitches.Subscribe(addressPools);
        Instances.Subscribe(disks);
        Instances.Subscribe(publicAddresses);
        ResourceGroups.Subscribe(defaultResourceGroup);
        settings.Lifecycles.Subscribe(this);
    }

    public AccountId Owner { get; }

    public Limits Limits => settings.Limits;

    public DateTimeOffset Now => settings.Clock.GetUtcNow();

    /// <summary>When a transition that begins now will end.</summary>
    public DateTimeOffset TransitionEnd => Now + settings.TransitionDelay;

    public TimeSpan TransitionDelay => settings.TransitionDelay;

    public TransitionQueue Transitions { get; } = new();

    /// <summary>The ENIs on which an injected fault keeps a task in progress.</summary>
    public RunningTasks Tasks { get; init; } = new();

    public IdGenerator Ids { get; init; }

    public AccessControl Access { get; init; }

    public IdempotencyTokens IdempotencyTokens { get; init; } = new();

    /// <summary>The regions: a document replaces them, no action changes them.</summary>
    public Catalogue<RegionId, Region> Regions { get; set; }

    /// <summary>The regions of an account whose document names none.</summary>
    public Catalogue<RegionId, Region> DefaultRegions => settings.Regions;

    /// <summary>The images: a document replaces them, no action changes them.</summary>
    public Catalogue<string, Image> Images { get; set; } = PublicImages.All;

    /// <summary>
    /// The instance types that a document defines in addition to the cloud's own; no action changes them.
    /// </summary>
    public Catalogue<string, InstanceType> OwnInstanceTypes { get; set; } = new([], type => type.Id);

    public ResourceTable<ResourceGroupId, ResourceGroup> ResourceGroups { get; } = new(ResourceGroup.Kind);

    public ResourceTable<VpcId, Vpc> Vpcs { get; } = new(Vpc.Kind);

    public ResourceTable<VSwitchId, VSwitch> VSwitches { get; } = new(VSwitch.Kind);

    /// <summary>Where the automatic choice of addresses continues, of each VSwitch that has one.</summary>
    public ResourceTable<VSwitchId, AllocationCursors> AllocationCursors { get; } =
        new(Resources.Vpcs.AllocationCursors.Kind);

    public ResourceTable<SecurityGroupId, SecurityGroup> SecurityGroups { get; } = new(SecurityGroup.Kind);

    public ResourceTable<InstanceId, Instance> Instances { get; } = new(Instance.Kind);

    public ResourceTable<NetworkInterfaceId, NetworkInterface> NetworkInterfaces { get; } = new(NetworkInterface.Kind);

    public ResourceTable<NetworkInterfacePermissionId, NetworkInterfacePermission> NetworkInterfacePermissions
    {
        get;
    } = new(NetworkInterfacePermission.Kind);

    public IEnumerable<ResourceTable> Tables => AllTables.Select(table => table.Of(this));

    /// <summary>Told of every set of changes after it is applied. An observer must be quick.</summary>
    public Action<ChangeSet>? Applied { get; set; }

    /// <summary>How many sets of changes were applied.</summary>
    public long ChangeCount { get; private set; }

    /// <summary>An empty set of changes, which a rule fills.</summary>
    public ChangeSet NewChanges() => new(Ids);

    /// <summary>A set of changes that replaces one row.</summary>
    public ChangeSet NewReplacement<TId, TRow>(ResourceTable<TId, TRow> table, TRow before, TRow after)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        var changes = NewChanges();
        changes.Replace(table, before, after);
        return changes;
    }

    /// <summary>Applies changes that a rule returned for the present state.</summary>
    public void Apply(ChangeSet changes)
    {
        changes.Apply();
        if (changes.IsEmpty)
        {
            return;
        }

        ChangeCount++;
        Applied?.Invoke(changes);
    }

    /// <summary>Applies a plan that a rule returned for the present state.</summary>
    public TResult Apply<TResult>(Plan<TResult> plan)
    {
        if (plan.Changes is { } changes)
        {
            Apply(changes);
        }

        return plan.Result;
    }

    /// <summary>Completes the transitions that are due.</summary>
    public void RunDueTransitions() => Transitions.RunDue(settings.Clock);

    /// <summary>The instance type of this name, the account's own before the cloud's; null if there is none.</summary>
    public InstanceType? FindInstanceType(string id) => OwnInstanceTypes.Find(id) ?? InstanceTypeTable.Find(id);

    /// <summary>The instance that has the disk of this id; null if there is none.</summary>
    public Instance? InstanceOfDisk(string id) =>
        disks.InstanceOf(id) is { } instance ? Instances.Find(instance) : null;

    /// <summary>An id for a new disk.</summary>
    public string NewDiskId(ChangeSet changes, RegionId region) =>
        changes.Ids.NextUnusedId("d-", region, Disk.IdLength, id => InstanceOfDisk(id) is not null);

    /// <summary>
    /// The image of this id; where the account has none, the public image that the id describes, of which the cloud has
    /// thousands. Null where there is neither.
    /// </summary>
    public Image? FindImage(string id) => Images.Find(id) ?? PublicImages.FromId(id);

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

    /// <summary>Whether the region has this zone: listed, or that of a VSwitch.</summary>
    public bool HasZone(Region region, ZoneId zone) =>
        region.Zones.Contains(zone)
        || VSwitches.Any(vSwitch => vSwitch.RegionId == region.Id && vSwitch.ZoneId == zone);

    /// <summary>The ENIs that name this instance, in the order of assignment.</summary>
    public IEnumerable<NetworkInterface> NetworkInterfacesOf(InstanceId instance) =>
        networkInterfaces.At(instance).Select(id => NetworkInterfaces.Find(id)!);

    /// <summary>The ENIs of this VSwitch, which may not exist, in the order of their rows.</summary>
    public IEnumerable<NetworkInterface> NetworkInterfacesIn(VSwitchId vSwitch) =>
        networkInterfaces.RowsIn(vSwitch).Select(NetworkInterfaces.AtRow);

    /// <summary>The primary ENI of this instance; null if a document defines an instance without one.</summary>
    public NetworkInterface? PrimaryNetworkInterfaceOf(InstanceId instance) =>
        NetworkInterfacesOf(instance).FirstOrDefault(eni => eni.Type == NetworkInterfaceType.Primary);

    /// <summary>How many ENIs of the region count against the account's quota: all but primary ones.</summary>
    public int SecondaryNetworkInterfacesIn(RegionId region) => networkInterfaces.SecondaryIn(region);

    /// <summary>How many private addresses the ENIs in this group hold: primary, secondary and prefixes.</summary>
    public int PrivateAddressesIn(SecurityGroupId group) => networkInterfaces.AddressesIn(group);

    /// <summary>The addresses of a VSwitch that exists.</summary>
    public AddressPool AddressesOf(VSwitch vSwitch) => addressPools.Find(vSwitch.Id)!.Ipv4;

    /// <summary>The IPv6 addresses of a VSwitch; null if IPv6 is not enabled.</summary>
    public Ipv6AddressPool? Ipv6AddressesOf(VSwitch vSwitch) => addressPools.Find(vSwitch.Id)!.Ipv6;

    /// <summary>How many ENI addresses the VSwitch has, those in prefixes included.</summary>
    public long AllocatedAddressCount(VSwitch vSwitch) =>
        vSwitch.CidrBlock.Size - AddressPool.ReservedAddresses - AddressesOf(vSwitch).FreeAddressCount;

    /// <summary>The cursors of a VSwitch; null before the first automatic choice.</summary>
    public AllocationCursors? CursorsOf(VSwitchId vSwitch) => AllocationCursors.Find(vSwitch);

    /// <summary>How many more ENIs can have a MAC address.</summary>
    public int FreeMacAddressCount => IdGenerator.MacAddressCount - networkInterfaces.MacAddressCount;

    public bool HasMacAddress(string mac) => networkInterfaces.HasMacAddress(mac);

    /// <summary>
    /// The MAC address for an ENI of this id that has none: the first free one from the place that the id leads to.
    /// Null where all are used.
    /// </summary>
    /// <param name="id">The ENI.</param>
    /// <param name="others">Those of ENIs that do not exist yet.</param>
    public string? MacAddressFor(NetworkInterfaceId id, IReadOnlySet<string> others) =>
        IdGenerator.MacAddressesFrom(IdGenerator.NumberOf(id.Value))
            .FirstOrDefault(mac => !networkInterfaces.HasMacAddress(mac) && !others.Contains(mac));

    /// <summary>The public addresses of instances.</summary>
    public PublicAddressIndex PublicAddresses => publicAddresses;

    /// <summary>Rejects the id of a resource group that does not exist; an empty one names none.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ResourceGroupNotFound"/>.</exception>
    public void RequireResourceGroup(string id)
    {
        if (id.Length > 0 && !ResourceGroups.Contains(new ResourceGroupId(id)))
        {
            throw new RefusedException(Refusal.ResourceGroupNotFound);
        }
    }

    /// <summary>The account's default resource group; empty where a document has removed it.</summary>
    public string DefaultResourceGroupId => defaultResourceGroup.Id;

    /// <summary>
    /// The resource group of a resource: its own, or the account's default group where it names none.
    /// </summary>
    public string ResourceGroupOf(string own) => own.Length > 0 ? own : DefaultResourceGroupId;

    /// <summary>The resource group of a VSwitch: its own, or its VPC's.</summary>
    public string ResourceGroupOf(VSwitch vSwitch) => ResourceGroupOf(
        vSwitch.ResourceGroupId.Length > 0 ? vSwitch.ResourceGroupId : Vpcs.Find(vSwitch.VpcId)?.ResourceGroupId ?? "");
}
