using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>
/// An ECS instance. Its ENIs and disks reference it: see
/// <see cref="AccountState.NetworkInterfacesOf"/> and <see cref="AccountState.DisksOf"/>.
/// </summary>
internal sealed record Instance : ITransitional
{
    public static readonly ResourceKind<InstanceId, Instance> Kind = new("instances", new("i-", 20))
    {
        IdOf = instance => instance.Id,
        RegionOf = instance => instance.RegionId,
        Type = new("ecs", "instance"),
        Tags = new(instance => instance.Tags, (instance, tags) => instance with { Tags = tags }),
        ResourceGroup = new(
            instance => instance.ResourceGroupId,
            (instance, group) => instance with { ResourceGroupId = group }),
    };

    /// <summary>The expiration time of a pay-as-you-go instance: the service returns this time for never.</summary>
    public static readonly DateTimeOffset Never = new(2099, 12, 31, 15, 59, 0, TimeSpan.Zero);

    public required InstanceId Id { get; init; }

    public required RegionId RegionId { get; init; }

    public required ZoneId ZoneId { get; init; }

    /// <summary>Limits the ENIs and their addresses.</summary>
    public required InstanceType Type { get; init; }

    public InstanceStatus Status { get; init; } = InstanceStatus.Running;

    /// <summary>
    /// Whether the instance is being deleted: it is <see cref="InstanceStatus.Stopping"/>, then it is removed.
    /// </summary>
    public bool BeingDeleted { get; init; }

    /// <summary>Whether a Pending instance becomes Stopped instead of starting.</summary>
    public bool StopsWhenCreated { get; init; }

    /// <summary>Empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Empty for none.</summary>
    public string HostName { get; init; } = "";

    /// <summary>A UUID.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>When the instance was last started, UTC; null if not known.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The image may have been deleted.</summary>
    public string ImageId { get; init; } = Image.Default;

    /// <summary>Empty for none.</summary>
    public string KeyPairName { get; init; } = "";

    /// <summary>In base64; empty for none.</summary>
    public string UserData { get; init; } = "";

    /// <summary>Empty for none.</summary>
    public string RamRoleName { get; init; } = "";

    public InstanceChargeType ChargeType { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpiredTime { get; init; } = Never;

    /// <summary>When the instance is released automatically, UTC; null for never.</summary>
    public DateTimeOffset? AutoReleaseTime { get; init; }

    public bool DeletionProtection { get; init; }

    public StoppedMode StoppedMode { get; init; }

    public SpotStrategy SpotStrategy { get; init; }

    /// <summary>The highest price of a spot instance per hour.</summary>
    public double SpotPriceLimit { get; init; }

    /// <summary>The protection period of a spot instance, in hours.</summary>
    public int SpotDuration { get; init; }

    public InternetChargeType InternetChargeType { get; init; }

    /// <summary>Inbound, in Mbit/s.</summary>
    public int InternetMaxBandwidthIn { get; init; }

    /// <summary>Outbound, in Mbit/s.</summary>
    public int InternetMaxBandwidthOut { get; init; }

    /// <summary>Null for none.</summary>
    public Ipv4Address? PublicIpAddress { get; init; }

    /// <summary><c>Standard</c> or <c>Unlimited</c> for a burstable instance; otherwise empty.</summary>
    public string CreditSpecification { get; init; } = "";

    public MetadataOptions MetadataOptions { get; init; } = MetadataOptions.Default;

    public InstanceMaintenance Maintenance { get; init; } = InstanceMaintenance.Default;

    /// <summary>Whether the login user is not root.</summary>
    public bool LoginAsNonRoot { get; init; }

    public bool EnableJumboFrame { get; init; }

    public Placement Placement { get; init; } = Placement.Default;

    /// <summary>Why the instance is locked: <c>security</c>, <c>financial</c> …; empty if it is not locked.</summary>
    public ImmutableArray<string> LockReasons { get; init; } = [];

    /// <summary>Empty for the default resource group.</summary>
    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>The host name of an instance that is created without one.</summary>
    public static string DefaultHostName(InstanceId id) => $"iZ{Kind.GeneratedIds.WithoutPrefix(id.Value)}Z";
}
