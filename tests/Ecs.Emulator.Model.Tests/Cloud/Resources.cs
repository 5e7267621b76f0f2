namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>
/// What has an id. The model does not foretell ids: what a call makes is called by none until the emulator's own document has
/// told it.
/// </summary>
internal abstract class Named
{
    /// <summary>Its id; empty for what the present call has made.</summary>
    public string Id { get; set; } = "";

    /// <summary>When the state that it passes through ends, in seconds of the trial; null for never.</summary>
    public long? Ends { get; set; }

    /// <summary>Of what ends at one time, the lowest ends first.</summary>
    public int Turn { get; set; }

    public override string ToString() => Id;
}

/// <summary>A VPC.</summary>
internal sealed class Vpc : Named
{
    public required Block Block { get; set; }

    /// <summary>Whether it is the default one.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The blocks that it was given later.</summary>
    public List<Block> Further { get; set; } = [];

    /// <summary>The first address of its IPv6 block; null where it has none.</summary>
    public UInt128? Ipv6 { get; init; }

    /// <summary><c>Available</c>, <c>Pending</c> or <c>Deleting</c>.</summary>
    public string Status { get; set; } = "Available";

    public IEnumerable<Block> Blocks => Further.Prepend(Block);

    public Vpc Copy()
    {
        var copy = (Vpc)MemberwiseClone();
        copy.Further = [.. Further];
        return copy;
    }
}

/// <summary>A block of a VSwitch that is kept back.</summary>
internal sealed class Reservation : Named
{
    public required Block Block { get; init; }

    /// <summary><c>Prefix</c> or <c>Explicit</c>.</summary>
    public required string Type { get; init; }
}

/// <summary>A subnet.</summary>
internal sealed class VSwitch : Named
{
    public required string VpcId { get; init; }

    public required string Zone { get; init; }

    /// <summary>Whether it is the default one of its zone.</summary>
    public bool IsDefault { get; init; }

    public required Block Block { get; init; }

    /// <summary><c>Available</c> or <c>Pending</c>.</summary>
    public string Status { get; set; } = "Available";

    public bool IsBeingDeleted { get; set; }

    /// <summary>The last address that the cloud chose; null for none so far.</summary>
    public long? LastAssigned { get; set; }

    /// <summary>The first address of the last prefix that the cloud chose; null for none so far.</summary>
    public long? LastAssignedPrefix { get; set; }

    /// <summary>The first address of its IPv6 block; null where it has none.</summary>
    public UInt128? Ipv6 { get; set; }

    /// <summary>The last IPv6 address that the cloud chose; null for none so far.</summary>
    public UInt128? LastAssignedIpv6 { get; set; }

    /// <summary>The first address of the last IPv6 prefix that the cloud chose; null for none so far.</summary>
    public UInt128? LastAssignedIpv6Prefix { get; set; }

    public List<Reservation> Reservations { get; set; } = [];

    public VSwitch Copy()
    {
        var copy = (VSwitch)MemberwiseClone();
        copy.Reservations = [.. Reservations];
        return copy;
    }
}

/// <summary>An ENI.</summary>
internal sealed class Eni : Named
{
    /// <summary>No address yet: it is still being made.</summary>
    public const long NoAddress = -1;

    public required string VSwitchId { get; set; }

    /// <summary><c>Primary</c>, <c>Secondary</c>, <c>Trunk</c> or <c>Member</c>.</summary>
    public string Type { get; set; } = "Secondary";

    public string Status { get; set; } = "Available";

    public long Primary { get; set; } = NoAddress;

    public List<long> Secondary { get; set; } = [];

    /// <summary>The first address of each.</summary>
    public List<long> Prefixes { get; set; } = [];

    public List<UInt128> Ipv6 { get; set; } = [];

    /// <summary>The first address of each.</summary>
    public List<UInt128> Ipv6Prefixes { get; set; } = [];

    public List<string> Groups { get; set; } = [];

    public string? InstanceId { get; set; }

    /// <summary>The trunk that carries it as a member; null for none.</summary>
    public string? TrunkId { get; set; }

    /// <summary>Its place on the instance; of a member, on its trunk.</summary>
    public int DeviceIndex { get; set; }

    public bool DeleteOnRelease { get; set; } = true;

    public string Description { get; set; } = "";

    public bool TaskInProgress { get; set; }

    public bool ServiceManaged { get; set; }

    /// <summary>The places of its quota that are taken: a prefix takes one, like a single address.</summary>
    public int Places => Secondary.Count + Prefixes.Count;

    /// <summary>All its addresses, one by one.</summary>
    public IEnumerable<long> Addresses =>
        new[] { Primary }.Where(address => address != NoAddress).Concat(Secondary).Concat(Prefixes.SelectMany(Block.OfPrefix));

    public Eni Copy()
    {
        var copy = (Eni)MemberwiseClone();
        copy.Secondary = [.. Secondary];
        copy.Prefixes = [.. Prefixes];
        copy.Ipv6 = [.. Ipv6];
        copy.Ipv6Prefixes = [.. Ipv6Prefixes];
        copy.Groups = [.. Groups];
        return copy;
    }
}

/// <summary>An instance.</summary>
internal sealed class Instance : Named
{
    public required string Type { get; set; }

    public required string Zone { get; set; }

    public string Status { get; set; } = "Running";

    public bool IsBeingDeleted { get; set; }

    public Instance Copy() => (Instance)MemberwiseClone();
}

/// <summary>A security group.</summary>
/// <param name="VpcId">Its VPC; null for a classic one.</param>
/// <param name="Type"><c>normal</c> or <c>enterprise</c>.</param>
/// <param name="Limit">The private addresses that it has room for.</param>
/// <param name="Made">Stands for its id in the answer to the call that has made it.</param>
internal sealed record Group(string? VpcId, string Type, int Limit, MadeGroup? Made = null);

/// <summary>A security group that the present call has made.</summary>
internal sealed class MadeGroup : Named;

/// <summary>The limits of an instance type.</summary>
/// <param name="Enis">ENIs of an instance, without Members.</param>
/// <param name="AllEnis">The same with Members.</param>
/// <param name="Addresses">Addresses of an ENI, the primary one included.</param>
/// <param name="Ipv6">IPv6 addresses of an ENI.</param>
/// <param name="Trunks">Whether it takes trunks.</param>
internal sealed record InstanceType(int Enis, int AllEnis, int Addresses, int Ipv6, bool Trunks);
