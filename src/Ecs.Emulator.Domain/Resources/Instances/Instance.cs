using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>An ECS instance. Its network is its ENIs', which name it: see <see cref="AccountState.NetworkInterfacesOf"/>.</summary>
internal sealed record Instance
{
    public static readonly ResourceKind<InstanceId, Instance> Kind = new("instances", "i-", 20)
    {
        IdOf = instance => instance.Id,
        ToId = text => new InstanceId(text),
        RegionOf = instance => instance.RegionId,
        Tags = new(instance => instance.Tags, (instance, tags) => instance with { Tags = tags }),
        ResourceGroup = new(instance => instance.ResourceGroupId, (instance, group) => instance with { ResourceGroupId = group }),
    };

    /// <summary>When an instance that is paid by use expires: never, which the service writes so.</summary>
    public static readonly DateTimeOffset Never = new(2099, 12, 31, 15, 59, 0, TimeSpan.Zero);

    /// <summary>Its id.</summary>
    public required InstanceId Id { get; init; }

    /// <summary>The region it lies in.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The zone it lies in.</summary>
    public required ZoneId ZoneId { get; init; }

    /// <summary>Its type, which limits its ENIs and their addresses.</summary>
    public required InstanceType Type { get; init; }

    /// <summary>Its state.</summary>
    public InstanceStatus Status { get; init; } = InstanceStatus.Running;

    /// <summary>Whether it is on its way out of the state: it is then <see cref="InstanceStatus.Stopping"/>, and gone after.</summary>
    public bool BeingDeleted { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it calls itself; empty for what its image says.</summary>
    public string HostName { get; init; } = "";

    /// <summary>Its number among all machines: a UUID.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>When it was last started, UTC; null where that is not known.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The image it was made of. The image may be gone.</summary>
    public string ImageId { get; init; } = Image.Default;

    /// <summary>The key pair that opens it; empty for none.</summary>
    public string KeyPairName { get; init; } = "";

    /// <summary>What it finds at its first start, in base64; empty for nothing.</summary>
    public string UserData { get; init; } = "";

    /// <summary>The RAM role it acts as; empty for none.</summary>
    public string RamRoleName { get; init; } = "";

    /// <summary>How it is paid for.</summary>
    public InstanceChargeType ChargeType { get; init; }

    /// <summary>When it expires, UTC.</summary>
    public DateTimeOffset ExpiredTime { get; init; } = Never;

    /// <summary>When it is to be released, UTC; null for never.</summary>
    public DateTimeOffset? AutoReleaseTime { get; init; }

    /// <summary>Whether it cannot be deleted.</summary>
    public bool DeletionProtection { get; init; }

    /// <summary>What it costs while it is stopped.</summary>
    public StoppedMode StoppedMode { get; init; }

    /// <summary>Whether it takes spare capacity.</summary>
    public SpotStrategy SpotStrategy { get; init; }

    /// <summary>The most that its owner pays for spare capacity, an hour.</summary>
    public double SpotPriceLimit { get; init; }

    /// <summary>For how many hours spare capacity is kept for it.</summary>
    public int SpotDuration { get; init; }

    /// <summary>How its public bandwidth is paid for.</summary>
    public InternetChargeType InternetChargeType { get; init; }

    /// <summary>Its public bandwidth inwards, in Mbit/s.</summary>
    public int InternetMaxBandwidthIn { get; init; }

    /// <summary>Its public bandwidth outwards, in Mbit/s; more than 0 goes with a public address.</summary>
    public int InternetMaxBandwidthOut { get; init; }

    /// <summary>Its public address; null for none.</summary>
    public Ipv4Address? PublicIpAddress { get; init; }

    /// <summary>The credits of a burstable instance: <c>Standard</c> or <c>Unlimited</c>; empty for another.</summary>
    public string CreditSpecification { get; init; } = "";

    /// <summary>How it may ask for what the cloud knows about it.</summary>
    public MetadataOptions MetadataOptions { get; init; } = MetadataOptions.Usual;

    /// <summary>What happens to it when its host is maintained.</summary>
    public InstanceMaintenance Maintenance { get; init; } = InstanceMaintenance.Default;

    /// <summary>Whether its first user is another than root.</summary>
    public bool LoginAsNonRoot { get; init; }

    /// <summary>Whether it takes jumbo frames.</summary>
    public bool EnableJumboFrame { get; init; }

    /// <summary>Where it was asked to be.</summary>
    public Placement Placement { get; init; } = Placement.Anywhere;

    /// <summary>The disk that it starts from.</summary>
    public required Disk SystemDisk { get; init; }

    /// <summary>Its other disks.</summary>
    public ImmutableArray<Disk> DataDisks { get; init; } = [];

    /// <summary>Why it is locked: <c>security</c>, <c>financial</c> …; empty for not.</summary>
    public ImmutableArray<string> LockReasons { get; init; } = [];

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>When the transition that it is in ends; null where it is in none, or in one that a test holds it in.</summary>
    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>What an instance calls itself that was given no host name.</summary>
    public static string DefaultHostName(InstanceId id) =>
        $"iZ{(id.Value.StartsWith("i-", StringComparison.Ordinal) ? id.Value["i-".Length..] : id.Value)}Z";

    /// <summary>Its disks, the one that it starts from first.</summary>
    public IEnumerable<Disk> Disks => DataDisks.Prepend(SystemDisk);

    /// <summary>The same instance with this disk instead of the one of its id.</summary>
    public Instance With(Disk disk) => disk.Id == SystemDisk.Id
        ? this with { SystemDisk = disk }
        : this with { DataDisks = [.. DataDisks.Select(present => present.Id == disk.Id ? disk : present)] };
}
