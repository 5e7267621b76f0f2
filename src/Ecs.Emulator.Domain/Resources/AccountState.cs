using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Resources.KeyPairs;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources;

/// <summary>
/// The state of one account in all regions: tables and indexes. Rules read it and return changes; only
/// <see cref="Apply"/> changes it. It is not thread-safe: the account allows one request at a time.
/// </summary>
internal sealed class AccountState
{
    /// <summary>The tables of all kinds.</summary>
    public static readonly IReadOnlyList<(ResourceKind Kind, Func<AccountState, ResourceTable> Of)> AllTables =
    [
        (ResourceGroup.Kind, state => state.ResourceGroups),
        (Vpc.Kind, state => state.Vpcs),
        (VSwitch.Kind, state => state.VSwitches),
        (VSwitchCursors.Kind, state => state.AllocationCursors),
        (CidrReservation.Kind, state => state.CidrReservations),
        (SecurityGroup.Kind, state => state.SecurityGroups),
        (SecurityGroupRule.Kind, state => state.SecurityGroupRules),
        (PrefixList.Kind, state => state.PrefixLists),
        (Instance.Kind, state => state.Instances),
        (Disk.Kind, state => state.Disks),
        (NetworkInterface.Kind, state => state.NetworkInterfaces),
        (NetworkInterfacePermission.Kind, state => state.NetworkInterfacePermissions),
        (NatGateway.Kind, state => state.NatGateways),
        (SnatEntry.Kind, state => state.SnatEntries),
        (ForwardEntry.Kind, state => state.ForwardEntries),
        (Eip.Kind, state => state.Eips),
        (HaVip.Kind, state => state.HaVips),
        (KeyPair.Kind, state => state.KeyPairs),
        (RouteTable.Kind, state => state.RouteTables),
        (RouteEntry.Kind, state => state.RouteEntries),
        (LaunchTemplate.Kind, state => state.LaunchTemplates),
        (Ipv6Gateway.Kind, state => state.Ipv6Gateways),
        (AllocatedIpv6Address.Kind, state => state.Ipv6Addresses),
        (Ipv6InternetBandwidth.Kind, state => state.Ipv6InternetBandwidths),
        (NetworkAcl.Kind, state => state.NetworkAcls),
        (DhcpOptionsSet.Kind, state => state.DhcpOptionsSets),
    ];

    private readonly AccountStateSettings settings;
    private readonly AddressPoolIndex addressPools;
    private readonly ChildIndex<InstanceId, DiskId, Disk> disksByInstance;
    private readonly ChildIndex<VSwitchId, CidrReservationId, CidrReservation> reservationsByVSwitch;
    private readonly DefaultResourceGroupIndex defaultResourceGroup = new();
    private readonly SecurityGroupRuleIndex securityGroupRules = new();

    public AccountState(AccountId owner, AccountStateSettings settings)
    {
        this.settings = settings;
        Owner = owner;
        Access = new AccessControl(owner);
        PublicAddresses = new PublicAddressIndex(settings.PublicAddresses);
        Ids = new IdGenerator(owner, settings.RandomSeed);
        Regions = settings.Regions;
        disksByInstance = new(Disks, disk => disk.InstanceId);
        reservationsByVSwitch = new(CidrReservations, reservation => reservation.VSwitchId);
        NetworkAclIndex = new NetworkAclIndex(NetworkAcls, VSwitches);
        VpcsByDhcpOptionsSet = new(Vpcs, vpc => vpc.DhcpOptions?.SetId);
        RoutesByPrefixList = new(RouteEntries, entry => entry.Destination.PrefixList);
        Ipv6GatewaysByVpc = new(Ipv6Gateways, gateway => gateway.VpcId);
        Routes = new RouteIndex(Vpcs, RouteTables, RouteEntries);
        HaVipIndex = new HaVipIndex(HaVips);
        Ipv6AddressIndex = new Ipv6AddressIndex(Ipv6Addresses, NetworkInterfaces, Ipv6InternetBandwidths);
        addressPools = new AddressPoolIndex(
            NetworkInterfacesIn, HaVipIndex.In, Ipv6AddressIndex.AllocatedIn, CidrReservationsIn);
        NetworkInterfaces.Subscribe(NetworkInterfaceIndex);
        NetworkInterfaces.Subscribe(addressPools);
        VSwitches.Subscribe(addressPools);
        Instances.Subscribe(PublicAddresses);
        Eips.Subscribe(PublicAddresses);
        Eips.Subscribe(EipIndex);
        HaVips.Subscribe(HaVipIndex);
        HaVips.Subscribe(addressPools);
        Ipv6Addresses.Subscribe(addressPools);
        CidrReservations.Subscribe(addressPools);
        ResourceGroups.Subscribe(defaultResourceGroup);
        SecurityGroupRules.Subscribe(securityGroupRules);
        Vpcs.Subscribe(Routes);
        RouteTables.Subscribe(Routes);
        RouteEntries.Subscribe(Routes);
        NatGatewayIndex = new(NatGateways, Eips, SnatEntries, ForwardEntries);
        settings.Lifecycles.Subscribe(this);
    }

    public AccountId Owner { get; }

    public Limits Limits => settings.Limits;

    public DateTimeOffset Now => settings.Clock.GetUtcNow();

    /// <summary>The end of a transition that begins now.</summary>
    public DateTimeOffset TransitionEnd => Now + settings.TransitionDelay;

    public TimeSpan TransitionDelay => settings.TransitionDelay;

    public bool RequiresListedRoles => settings.RequiresListedRoles;

    public TransitionQueue Transitions { get; } = new();

    /// <summary>The ENIs on which an injected fault keeps a task in progress.</summary>
    public RunningTasks Tasks { get; init; } = new();

    public IdGenerator Ids { get; init; }

    public AccessControl Access { get; init; }

    public Quotas Quotas => Access.Account.Quotas;

    public IdempotencyTokens IdempotencyTokens { get; init; } = new();

    /// <summary>Only a state document can change the regions.</summary>
    public Catalogue<RegionId, Region> Regions { get; set; }

    /// <summary>The regions of an account without regions in its state document.</summary>
    public Catalogue<RegionId, Region> DefaultRegions => settings.Regions;

    /// <summary>Only a state document can change the images.</summary>
    public Catalogue<string, Image> Images { get; set; } = PublicImages.All;

    /// <summary>The custom instance types of the state document.</summary>
    public Catalogue<string, InstanceType> CustomInstanceTypes { get; set; } = new([], type => type.Id);

    public ResourceTable<ResourceGroupId, ResourceGroup> ResourceGroups { get; } = new(ResourceGroup.Kind);

    public ResourceTable<VpcId, Vpc> Vpcs { get; } = new(Vpc.Kind);

    public ResourceTable<VSwitchId, VSwitch> VSwitches { get; } = new(VSwitch.Kind);

    /// <summary>The search positions of automatic allocation in each VSwitch.</summary>
    public ResourceTable<VSwitchId, VSwitchCursors> AllocationCursors { get; } = new(VSwitchCursors.Kind);

    public ResourceTable<CidrReservationId, CidrReservation> CidrReservations { get; } = new(CidrReservation.Kind);

    public ResourceTable<SecurityGroupId, SecurityGroup> SecurityGroups { get; } = new(SecurityGroup.Kind);

    public ResourceTable<SecurityGroupRuleId, SecurityGroupRule> SecurityGroupRules { get; } =
        new(SecurityGroupRule.Kind);

    public ResourceTable<PrefixListId, PrefixList> PrefixLists { get; } = new(PrefixList.Kind);

    public ResourceTable<InstanceId, Instance> Instances { get; } = new(Instance.Kind);

    public ResourceTable<DiskId, Disk> Disks { get; } = new(Disk.Kind);

    public ResourceTable<NetworkInterfaceId, NetworkInterface> NetworkInterfaces { get; } = new(NetworkInterface.Kind);

    public ResourceTable<NetworkInterfacePermissionId, NetworkInterfacePermission> NetworkInterfacePermissions
    {
        get;
    } = new(NetworkInterfacePermission.Kind);

    public ResourceTable<NatGatewayId, NatGateway> NatGateways { get; } = new(NatGateway.Kind);

    public ResourceTable<SnatEntryId, SnatEntry> SnatEntries { get; } = new(SnatEntry.Kind);

    public ResourceTable<ForwardEntryId, ForwardEntry> ForwardEntries { get; } = new(ForwardEntry.Kind);

    public ResourceTable<EipId, Eip> Eips { get; } = new(Eip.Kind);

    public ResourceTable<HaVipId, HaVip> HaVips { get; } = new(HaVip.Kind);

    public ResourceTable<KeyPairId, KeyPair> KeyPairs { get; } = new(KeyPair.Kind);

    /// <summary>
    /// The custom route tables. <see cref="RouteIndex.FindTable"/> also finds the system route tables.
    /// </summary>
    public ResourceTable<RouteTableId, RouteTable> RouteTables { get; } = new(RouteTable.Kind);

    /// <summary>The custom route entries.</summary>
    public ResourceTable<RouteEntryId, RouteEntry> RouteEntries { get; } = new(RouteEntry.Kind);

    public ResourceTable<LaunchTemplateId, LaunchTemplate> LaunchTemplates { get; } = new(LaunchTemplate.Kind);

    public ResourceTable<Ipv6GatewayId, Ipv6Gateway> Ipv6Gateways { get; } = new(Ipv6Gateway.Kind);

    /// <summary>The allocated IPv6 addresses. Those of ENIs have no rows.</summary>
    public ResourceTable<Ipv6AddressId, AllocatedIpv6Address> Ipv6Addresses { get; } = new(AllocatedIpv6Address.Kind);

    public ResourceTable<Ipv6InternetBandwidthId, Ipv6InternetBandwidth> Ipv6InternetBandwidths { get; } =
        new(Ipv6InternetBandwidth.Kind);

    public ResourceTable<NetworkAclId, NetworkAcl> NetworkAcls { get; } = new(NetworkAcl.Kind);

    public ResourceTable<DhcpOptionsSetId, DhcpOptionsSet> DhcpOptionsSets { get; } = new(DhcpOptionsSet.Kind);

    /// <summary>The public addresses of instances and EIPs.</summary>
    public PublicAddressIndex PublicAddresses { get; }

    public NetworkInterfaceIndex NetworkInterfaceIndex { get; } = new();

    public NetworkAclIndex NetworkAclIndex { get; }

    public ChildIndex<DhcpOptionsSetId, VpcId, Vpc> VpcsByDhcpOptionsSet { get; }

    /// <summary>The route entries whose destination is a prefix list.</summary>
    public ChildIndex<PrefixListId, RouteEntryId, RouteEntry> RoutesByPrefixList { get; }

    /// <summary>The IPv6 gateway of each VPC.</summary>
    public ChildIndex<VpcId, Ipv6GatewayId, Ipv6Gateway> Ipv6GatewaysByVpc { get; }

    public Ipv6AddressIndex Ipv6AddressIndex { get; }

    public EipIndex EipIndex { get; } = new();

    public HaVipIndex HaVipIndex { get; }

    public RouteIndex Routes { get; }

    public NatGatewayIndex NatGatewayIndex { get; }

    public IEnumerable<ResourceTable> Tables => AllTables.Select(table => table.Of(this));

    /// <summary>Called with each change set after it is applied. The account of the state sets it.</summary>
    public Action<ChangeSet>? Applied { get; set; }

    public long ChangeCount { get; private set; }

    public ChangeSet NewChanges() => new(Ids);

    /// <summary>Creates a change set that replaces one row.</summary>
    public ChangeSet NewReplacement<TId, TRow>(ResourceTable<TId, TRow> table, TRow before, TRow after)
        where TId : struct, IIdentifier<TId>
        where TRow : class
    {
        var changes = NewChanges();
        changes.Replace(table, before, after);
        return changes;
    }

    /// <summary>Creates a change set that removes one row.</summary>
    public ChangeSet NewRemoval<TId, TRow>(ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IIdentifier<TId>
        where TRow : class
    {
        var changes = NewChanges();
        changes.Remove(table, row);
        return changes;
    }

    /// <summary>Applies the changes that a rule returned for the current state.</summary>
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

    /// <summary>Applies the plan that a rule returned for the current state.</summary>
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

    /// <summary>Finds a custom instance type or one of the cloud; null if it does not exist.</summary>
    public InstanceType? FindInstanceType(string id) => CustomInstanceTypes.Find(id) ?? InstanceTypeTable.Find(id);

    /// <summary>
    /// Finds an image of the account, or the public image with an id of the usual form; null if it does not exist.
    /// </summary>
    public Image? FindImage(string id) => Images.Find(id) ?? PublicImages.FromId(id);

    /// <summary>The disks with this instance id: the system disk, then the others in the order of attachment.</summary>
    public IEnumerable<Disk> DisksOf(InstanceId instance) =>
        disksByInstance.Of(instance).OrderBy(disk => disk.IsSystemDisk ? 0 : 1);

    /// <summary>The CIDR reservations of a VSwitch in the order of their creation.</summary>
    public IEnumerable<CidrReservation> CidrReservationsIn(VSwitchId vSwitch) => reservationsByVSwitch.Of(vSwitch);

    /// <summary>The ENIs with this instance id, in the order of attachment.</summary>
    public IEnumerable<NetworkInterface> NetworkInterfacesOf(InstanceId instance) =>
        NetworkInterfaceIndex.At(instance).Select(id => NetworkInterfaces.Find(id)!);

    /// <summary>The ENIs with this VSwitch id, in the order of their rows.</summary>
    public IEnumerable<NetworkInterface> NetworkInterfacesIn(VSwitchId vSwitch) =>
        NetworkInterfaceIndex.RowsIn(vSwitch).Select(NetworkInterfaces.AtRow);

    /// <summary>The primary ENI of an instance; null if a state document defines an instance without one.</summary>
    public NetworkInterface? PrimaryNetworkInterfaceOf(InstanceId instance) =>
        NetworkInterfacesOf(instance).FirstOrDefault(eni => eni.Type == NetworkInterfaceType.Primary);

    /// <summary>
    /// The number of primary addresses, secondary addresses and prefixes of the ENIs in a security group.
    /// </summary>
    public int PrivateAddressesIn(SecurityGroupId group) => NetworkInterfaceIndex.AddressesIn(group);

    /// <summary>The rules of a security group in the order of their creation.</summary>
    public IEnumerable<SecurityGroupRule> RulesOf(SecurityGroupId group) =>
        securityGroupRules.RowsOf(group).Select(SecurityGroupRules.AtRow);

    /// <summary>The security groups with a rule that names this group.</summary>
    public IReadOnlyCollection<SecurityGroupId> GroupsNaming(SecurityGroupId group) =>
        securityGroupRules.Naming(group);

    /// <summary>The security groups with a rule that names this prefix list.</summary>
    public IReadOnlyCollection<SecurityGroupId> GroupsNaming(PrefixListId list) => securityGroupRules.Naming(list);

    /// <summary>The address pool of an existing VSwitch.</summary>
    public AddressPool AddressesOf(VSwitch vSwitch) => addressPools.Find(vSwitch.Id)!.Ipv4;

    /// <summary>The IPv6 address pool of an existing VSwitch; null if IPv6 is not enabled.</summary>
    public Ipv6AddressPool? Ipv6AddressesOf(VSwitch vSwitch) => addressPools.Find(vSwitch.Id)!.Ipv6;

    /// <summary>The number of allocated IPv4 addresses of a VSwitch, including those of prefixes.</summary>
    public long AllocatedAddressCount(VSwitch vSwitch) =>
        vSwitch.CidrBlock.Size - AddressPool.ReservedAddresses - AddressesOf(vSwitch).FreeAddressCount;

    /// <summary>The search positions of a VSwitch; null before the first automatic allocation.</summary>
    public VSwitchCursors? CursorsOf(VSwitchId vSwitch) => AllocationCursors.Find(vSwitch);

    /// <summary>The id of the default resource group; empty if a state document has removed the group.</summary>
    public string DefaultResourceGroupId => defaultResourceGroup.Id;

    /// <summary>The specified resource group, or the default group if the id is empty.</summary>
    public string ResourceGroupOf(string own) => own.Length > 0 ? own : DefaultResourceGroupId;

    /// <summary>The resource group of a VSwitch, or of its VPC if the VSwitch has none.</summary>
    public string ResourceGroupOf(VSwitch vSwitch) => ResourceGroupOf(
        vSwitch.ResourceGroupId.Length > 0 ? vSwitch.ResourceGroupId : Vpcs.Find(vSwitch.VpcId)?.ResourceGroupId ?? "");

    /// <summary>The resource group of a disk, or of its instance if the disk has none.</summary>
    public string ResourceGroupOf(Disk disk) => ResourceGroupOf(
        disk.ResourceGroupId.Length == 0 && disk.InstanceId is { } id
            ? Instances.Find(id)?.ResourceGroupId ?? ""
            : disk.ResourceGroupId);
}
