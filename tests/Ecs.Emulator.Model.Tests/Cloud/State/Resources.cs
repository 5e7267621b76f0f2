namespace Ecs.Emulator.Model.Tests.Cloud.State;

/// <summary>
/// A resource. The model does not predict IDs: a created resource has no ID until the emulator's state document
/// provides it.
/// </summary>
internal abstract class Resource
{
    /// <summary>Empty for a resource that the current request has created.</summary>
    public string Id { get; set; } = "";

    /// <summary>The end of the transition in seconds of the trial, or null.</summary>
    public long? Ends { get; set; }

    /// <summary>Transitions with the same end run in this order.</summary>
    public int Order { get; set; }

    public override string ToString() => Id;
}

internal sealed class Vpc : Resource
{
    public required Block Block { get; set; }

    public bool IsDefault { get; init; }

    /// <summary>The secondary CIDR blocks.</summary>
    public List<Block> SecondaryBlocks { get; set; } = [];

    /// <summary>The first address of the IPv6 block, or null.</summary>
    public UInt128? Ipv6 { get; init; }

    /// <summary><c>Available</c>, <c>Pending</c> or <c>Deleting</c>.</summary>
    public string Status { get; set; } = "Available";

    public IEnumerable<Block> Blocks => SecondaryBlocks.Prepend(Block);

    public Vpc Copy()
    {
        var copy = (Vpc)MemberwiseClone();
        copy.SecondaryBlocks = [.. SecondaryBlocks];
        return copy;
    }
}

internal sealed class Reservation : Resource
{
    public required Block Block { get; init; }

    /// <summary><c>Prefix</c> or <c>Explicit</c>.</summary>
    public required string Type { get; init; }
}

internal sealed class VSwitch : Resource
{
    public required string VpcId { get; init; }

    public required string Zone { get; init; }

    public bool IsDefault { get; init; }

    public required Block Block { get; init; }

    /// <summary><c>Available</c> or <c>Pending</c>.</summary>
    public string Status { get; set; } = "Available";

    public bool IsBeingDeleted { get; set; }

    /// <summary>The last address that the cloud chose, or null.</summary>
    public long? LastAssigned { get; set; }

    /// <summary>The first address of the last prefix that the cloud chose, or null.</summary>
    public long? LastAssignedPrefix { get; set; }

    /// <summary>The first address of the IPv6 block, or null.</summary>
    public UInt128? Ipv6 { get; set; }

    /// <summary>The last IPv6 address that the cloud chose, or null.</summary>
    public UInt128? LastAssignedIpv6 { get; set; }

    /// <summary>The first address of the last IPv6 prefix that the cloud chose, or null.</summary>
    public UInt128? LastAssignedIpv6Prefix { get; set; }

    public List<Reservation> Reservations { get; set; } = [];

    public VSwitch Copy()
    {
        var copy = (VSwitch)MemberwiseClone();
        copy.Reservations = [.. Reservations];
        return copy;
    }
}

internal sealed class Eni : Resource
{
    /// <summary>The ENI is still being created.</summary>
    public const long NoAddress = -1;

    public required string VSwitchId { get; set; }

    /// <summary><c>Primary</c>, <c>Secondary</c>, <c>Trunk</c> or <c>Member</c>.</summary>
    public string Type { get; set; } = "Secondary";

    public string Status { get; set; } = "Available";

    public long Primary { get; set; } = NoAddress;

    public List<long> Secondary { get; set; } = [];

    /// <summary>The first address of each prefix.</summary>
    public List<long> Prefixes { get; set; } = [];

    public List<UInt128> Ipv6 { get; set; } = [];

    /// <summary>The first address of each prefix.</summary>
    public List<UInt128> Ipv6Prefixes { get; set; } = [];

    public List<string> Groups { get; set; } = [];

    public string? InstanceId { get; set; }

    /// <summary>The ID of the trunk ENI of a member ENI, or null.</summary>
    public string? TrunkId { get; set; }

    /// <summary>The position on the instance; for a member ENI, the position on its trunk ENI.</summary>
    public int DeviceIndex { get; set; }

    public bool DeleteOnRelease { get; set; } = true;

    public string Description { get; set; } = "";

    public bool TaskInProgress { get; set; }

    public bool ServiceManaged { get; set; }

    /// <summary>The used part of the quota: a prefix counts as one address.</summary>
    public int Places => Secondary.Count + Prefixes.Count;

    public IEnumerable<long> Addresses =>
        new[] { Primary }.Where(address => address != NoAddress)
            .Concat(Secondary)
            .Concat(Prefixes.SelectMany(Block.OfPrefix));

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

internal sealed class Instance : Resource
{
    public required string Type { get; set; }

    public required string Zone { get; set; }

    public string Status { get; set; } = "Running";

    /// <summary>Whether a Pending instance becomes Stopped instead of starting.</summary>
    public bool StopsWhenCreated { get; set; }

    public bool IsBeingDeleted { get; set; }

    public Instance Copy() => (Instance)MemberwiseClone();
}

internal sealed class Eip : Resource
{
    public string Status { get; set; } = "Available";

    /// <summary><c>NAT</c>, <c>BINDED</c> or <c>MULTI_BINDED</c>.</summary>
    public string Mode { get; set; } = "NAT";

    /// <summary>The ID of the associated ENI or instance, or null.</summary>
    public string? TargetId { get; set; }

    /// <summary>The associated address of an ENI; null for an instance.</summary>
    public long? Address { get; set; }

    public Eip Copy() => (Eip)MemberwiseClone();
}

internal sealed class NatGateway : Resource
{
    public required string VpcId { get; init; }

    /// <summary>The ID of the ENI with the private address, or null; empty while it is unknown.</summary>
    public string? EniId { get; set; }

    public bool IsIntranet { get; init; }

    /// <summary>Whether the entry 0.0.0.0/0 of the route table goes to the gateway. It exists as long.</summary>
    public bool HasRoute { get; init; }

    /// <summary><c>Creating</c>, <c>Available</c> or <c>Deleting</c>.</summary>
    public string Status { get; set; } = "Available";

    public NatGateway Copy() => (NatGateway)MemberwiseClone();
}

internal sealed class HaVip : Resource
{
    public required string VSwitchId { get; init; }

    public required long Address { get; init; }

    public string Status { get; set; } = "Available";

    /// <summary>The IDs of the associated instances or ENIs.</summary>
    public List<string> Instances { get; set; } = [];

    /// <summary><c>EcsInstance</c> or <c>NetworkInterface</c>, of all instances.</summary>
    public string Type { get; set; } = "EcsInstance";

    /// <summary>The instance that is being unassociated, or null.</summary>
    public string? Leaving { get; set; }

    public bool Has(string type, string id) => Type == type && Instances.Contains(id);

    public HaVip Copy()
    {
        var copy = (HaVip)MemberwiseClone();
        copy.Instances = [.. Instances];
        return copy;
    }
}

/// <summary>An IPv6 address of a VSwitch without an ENI.</summary>
internal sealed class AllocatedIpv6 : Resource
{
    public required string VSwitchId { get; init; }

    public required UInt128 Address { get; init; }

    /// <summary><c>Available</c> or <c>Pending</c>.</summary>
    public string Status { get; set; } = "Available";

    /// <summary>Whether the document gives the address Internet bandwidth, which no modelled request changes.</summary>
    public bool IsPublic { get; init; }

    public AllocatedIpv6 Copy() => (AllocatedIpv6)MemberwiseClone();
}

/// <summary>A security group.</summary>
/// <param name="VpcId">The VPC, or null for a classic group.</param>
/// <param name="Type"><c>normal</c> or <c>enterprise</c>.</param>
/// <param name="Limit">The maximum number of private addresses.</param>
/// <param name="Created">Stands for the ID in the response to the request that creates the group.</param>
internal sealed record Group(string? VpcId, string Type, int Limit, CreatedGroup? Created = null);

internal sealed class CreatedGroup : Resource;

/// <summary>The limits of an instance type.</summary>
/// <param name="Enis">ENIs per instance, without member ENIs.</param>
/// <param name="AllEnis">ENIs per instance, including member ENIs.</param>
/// <param name="Addresses">Addresses per ENI, including the primary one.</param>
/// <param name="Ipv6">IPv6 addresses per ENI.</param>
/// <param name="Trunks">Whether the type supports trunk ENIs.</param>
internal sealed record InstanceType(int Enis, int AllEnis, int Addresses, int Ipv6, bool Trunks);
