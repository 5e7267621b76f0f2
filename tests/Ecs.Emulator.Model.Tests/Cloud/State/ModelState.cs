namespace Ecs.Emulator.Model.Tests.Cloud.State;

/// <summary>The part of an account's state that affects addresses, as lists that are searched completely.</summary>
internal sealed class ModelState
{
    public List<Vpc> Vpcs { get; private init; } = [];

    public List<VSwitch> VSwitches { get; private init; } = [];

    public Dictionary<string, Group> Groups { get; private init; } = [];

    public List<Instance> Instances { get; private init; } = [];

    public List<Eni> Enis { get; private init; } = [];

    public List<Eip> Eips { get; private init; } = [];

    public List<NatGateway> NatGateways { get; private init; } = [];

    public List<HaVip> HaVips { get; private init; } = [];

    public List<AllocatedIpv6> Ipv6Addresses { get; private init; } = [];

    public Dictionary<string, InstanceType> Types { get; private init; } = [];

    public List<string> Zones { get; private init; } = [];

    /// <summary>ENIs per region, without primary ones.</summary>
    public int EniQuota { get; set; }

    /// <summary>Security groups per ENI.</summary>
    public int GroupsPerEni { get; set; }

    /// <summary>VPCs per region.</summary>
    public int VpcQuota { get; set; }

    /// <summary>Security groups per region.</summary>
    public int GroupQuota { get; set; }

    /// <summary>VSwitches per VPC.</summary>
    public int VSwitchesPerVpc { get; set; }

    /// <summary>EIPs per region.</summary>
    public int EipQuota { get; set; }

    public int NatGatewaysPerVpc { get; set; }

    public int EipsPerNatGateway { get; set; }

    /// <summary>HaVips per region.</summary>
    public int HaVipQuota { get; set; }

    /// <summary>The responses of calls with a client token.</summary>
    public Dictionary<(string Action, string Token), (string Fingerprint, Response Response)> Tokens { get; init; } =
        [];

    /// <summary>The number of orders assigned; see <see cref="Resource.Order"/>.</summary>
    public int LastOrder { get; set; }

    public ModelState Copy() => new()
    {
        Vpcs = [.. Vpcs.Select(vpc => vpc.Copy())],
        VSwitches = [.. VSwitches.Select(vSwitch => vSwitch.Copy())],
        Groups = new(Groups),
        Instances = [.. Instances.Select(instance => instance.Copy())],
        Enis = [.. Enis.Select(eni => eni.Copy())],
        Eips = [.. Eips.Select(eip => eip.Copy())],
        NatGateways = [.. NatGateways.Select(gateway => gateway.Copy())],
        HaVips = [.. HaVips.Select(haVip => haVip.Copy())],
        Ipv6Addresses = [.. Ipv6Addresses.Select(address => address.Copy())],
        Types = Types,
        Zones = Zones,
        EniQuota = EniQuota,
        GroupsPerEni = GroupsPerEni,
        VpcQuota = VpcQuota,
        GroupQuota = GroupQuota,
        VSwitchesPerVpc = VSwitchesPerVpc,
        EipQuota = EipQuota,
        NatGatewaysPerVpc = NatGatewaysPerVpc,
        EipsPerNatGateway = EipsPerNatGateway,
        HaVipQuota = HaVipQuota,
        Tokens = new(Tokens),
        LastOrder = LastOrder,
    };

    public Vpc? Vpc(string id) => Vpcs.Find(vpc => vpc.Id == id);

    public VSwitch? VSwitch(string id) => VSwitches.Find(vSwitch => vSwitch.Id == id);

    public Instance? Instance(string? id) => Instances.Find(instance => instance.Id == id);

    public Eni? Eni(string id) => Enis.Find(eni => eni.Id == id);

    public NatGateway? NatGateway(string id) => NatGateways.Find(gateway => gateway.Id == id);

    public HaVip? HaVip(string id) => HaVips.Find(haVip => haVip.Id == id);

    public AllocatedIpv6? Ipv6Address(string id) => Ipv6Addresses.Find(address => address.Id == id);

    /// <summary>The IPv6 addresses of a VSwitch without an ENI.</summary>
    public IEnumerable<UInt128> AllocatedIpv6In(VSwitch vSwitch) =>
        Ipv6Addresses.Where(address => address.VSwitchId == vSwitch.Id).Select(address => address.Address);

    /// <summary>The EIPs of an ENI.</summary>
    public IEnumerable<Eip> EipsOf(Eni eni) => Eips.Where(eip => eip.TargetId == eni.Id && eip.Address is not null);

    /// <summary>The addresses of a VSwitch that ENIs and HaVips have.</summary>
    public HashSet<long> Held(VSwitch vSwitch) =>
    [
        .. Enis.Where(eni => eni.VSwitchId == vSwitch.Id).SelectMany(eni => eni.Addresses),
        .. HaVips.Where(haVip => haVip.VSwitchId == vSwitch.Id).Select(haVip => haVip.Address),
    ];

    /// <summary>The number of private addresses in the group; a prefix counts as one.</summary>
    public int AddressesIn(string group) => Enis.Where(eni => eni.Groups.Contains(group)).Sum(eni => 1 + eni.Places);
}
