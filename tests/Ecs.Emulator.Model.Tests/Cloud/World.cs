namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>What an account has, as far as addresses are concerned: plain lists, looked through from end to end.</summary>
internal sealed class World
{
    public List<Vpc> Vpcs { get; private init; } = [];

    public List<VSwitch> VSwitches { get; private init; } = [];

    public Dictionary<string, Group> Groups { get; private init; } = [];

    public List<Instance> Instances { get; private init; } = [];

    public List<Eni> Enis { get; private init; } = [];

    public Dictionary<string, InstanceType> Types { get; private init; } = [];

    public List<string> Zones { get; private init; } = [];

    /// <summary>ENIs of the region, primary ones not counted.</summary>
    public int EniQuota { get; set; }

    /// <summary>Groups of one ENI.</summary>
    public int GroupsPerEni { get; set; }

    /// <summary>VPCs of the region.</summary>
    public int VpcQuota { get; set; }

    /// <summary>Security groups of the region.</summary>
    public int GroupQuota { get; set; }

    /// <summary>VSwitches of one VPC.</summary>
    public int VSwitchesPerVpc { get; set; }

    /// <summary>What calls with a client token asked and got, by action and token.</summary>
    public Dictionary<(string Action, string Token), (string Question, Answer Answer)> Tokens { get; init; } = [];

    /// <summary>How many turns were given out: see <see cref="Named.Turn"/>.</summary>
    public int Turns { get; set; }

    /// <summary>Another world like this one, that can be changed without it.</summary>
    public World Copy() => new()
    {
        Vpcs = [.. Vpcs.Select(vpc => vpc.Copy())],
        VSwitches = [.. VSwitches.Select(vSwitch => vSwitch.Copy())],
        Groups = new(Groups),
        Instances = [.. Instances.Select(instance => instance.Copy())],
        Enis = [.. Enis.Select(eni => eni.Copy())],
        Types = Types,
        Zones = Zones,
        EniQuota = EniQuota,
        GroupsPerEni = GroupsPerEni,
        VpcQuota = VpcQuota,
        GroupQuota = GroupQuota,
        VSwitchesPerVpc = VSwitchesPerVpc,
        Tokens = new(Tokens),
        Turns = Turns,
    };

    public Vpc? Vpc(string id) => Vpcs.Find(vpc => vpc.Id == id);

    public VSwitch? VSwitch(string id) => VSwitches.Find(vSwitch => vSwitch.Id == id);

    public Instance? Instance(string? id) => Instances.Find(instance => instance.Id == id);

    public Eni? Eni(string id) => Enis.Find(eni => eni.Id == id);

    /// <summary>All addresses that ENIs hold in the VSwitch.</summary>
    public HashSet<long> Held(VSwitch vSwitch) =>
        [.. Enis.Where(eni => eni.VSwitchId == vSwitch.Id).SelectMany(eni => eni.Addresses)];

    /// <summary>How many private addresses ENIs bring into the group; a prefix counts as one.</summary>
    public int AddressesIn(string group) => Enis.Where(eni => eni.Groups.Contains(group)).Sum(eni => 1 + eni.Places);
}
