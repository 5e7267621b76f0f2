using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>Which instances a listing shows: those for which everything that is set here holds.</summary>
internal sealed record InstanceFilter
{
    /// <summary>One of these ids; null for any, empty for none.</summary>
    public ImmutableArray<InstanceId>? Ids { get; init; }

    /// <summary>In this VPC.</summary>
    public VpcId? VpcId { get; init; }

    /// <summary>In this VSwitch.</summary>
    public VSwitchId? VSwitchId { get; init; }

    /// <summary>In this zone.</summary>
    public ZoneId? ZoneId { get; init; }

    /// <summary>In this security group.</summary>
    public SecurityGroupId? SecurityGroupId { get; init; }

    /// <summary>Whether in a VPC; false for the classic network, where the emulator has none.</summary>
    public bool? InVpc { get; init; }

    /// <summary>Made of this image.</summary>
    public string? ImageId { get; init; }

    /// <summary>Of this type.</summary>
    public string? InstanceType { get; init; }

    /// <summary>Of a type of this family.</summary>
    public string? Family { get; init; }

    /// <summary>Acting as this RAM role.</summary>
    public string? RamRoleName { get; init; }

    /// <summary>Opened by this key pair.</summary>
    public string? KeyPairName { get; init; }

    /// <summary>In this resource group.</summary>
    public string? ResourceGroupId { get; init; }

    /// <summary>In this high performance cluster.</summary>
    public string? HpcClusterId { get; init; }

    /// <summary>With this name, in which <c>*</c> stands for anything.</summary>
    public string? Name { get; init; }

    /// <summary>In this state.</summary>
    public InstanceStatus? Status { get; init; }

    /// <summary>Paid for so.</summary>
    public InstanceChargeType? ChargeType { get; init; }

    /// <summary>Whose public bandwidth is paid for so.</summary>
    public InternetChargeType? InternetChargeType { get; init; }

    /// <summary>That take spare capacity so.</summary>
    public SpotStrategy? SpotStrategy { get; init; }

    /// <summary>Locked for this reason.</summary>
    public string? LockReason { get; init; }

    /// <summary>Whether their disks are fast, which all of the emulator's are.</summary>
    public bool? IoOptimized { get; init; }

    /// <summary>Whether they may ask for what the cloud knows about them: <c>enabled</c> or <c>disabled</c>.</summary>
    public string? HttpEndpoint { get; init; }

    /// <summary>Whether they must prove themselves: <c>optional</c> or <c>required</c>.</summary>
    public string? HttpTokens { get; init; }

    /// <summary>Whose primary private address is one of these; null for any.</summary>
    public ImmutableArray<Ipv4Address>? PrivateIpAddresses { get; init; }

    /// <summary>Whose public address is one of these; null for any.</summary>
    public ImmutableArray<Ipv4Address>? PublicIpAddresses { get; init; }

    /// <summary>Which have one of these IPv6 addresses; empty for any.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>Made at this time or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Made at this time or earlier.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Expiring at this time or later.</summary>
    public DateTimeOffset? ExpiringFrom { get; init; }

    /// <summary>Expiring at this time or earlier.</summary>
    public DateTimeOffset? ExpiringTo { get; init; }

    /// <summary>With all these tags; a tag without a value matches any value of its key.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the instance is to be shown.</summary>
    internal bool Matches(ListedInstance listed) =>
        MatchesItself(listed.Instance)
        && MatchesNetwork(listed)
        && MatchesTimes(listed.Instance)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId);

    private bool MatchesItself(Instance instance) =>
        (ZoneId is null || ZoneId == instance.ZoneId)
        && (ImageId is null || ImageId == instance.ImageId)
        && (InstanceType is null || InstanceType == instance.Type.Id)
        && (Family is null || Family == instance.Type.Family)
        && (RamRoleName is null || RamRoleName == instance.RamRoleName)
        && (KeyPairName is null || KeyPairName == instance.KeyPairName)
        && (HpcClusterId is null || HpcClusterId == instance.Placement.HpcClusterId)
        && (Name is null || Wildcard.Matches(Name, instance.Name, StringComparison.Ordinal))
        && (Status is null || Status == instance.Status)
        && (ChargeType is null || ChargeType == instance.ChargeType)
        && (InternetChargeType is null || InternetChargeType == instance.InternetChargeType)
        && (SpotStrategy is null || SpotStrategy == instance.SpotStrategy)
        && (LockReason is null || instance.LockReasons.Contains(LockReason))
        && IoOptimized is not false
        && (HttpEndpoint is null || HttpEndpoint == instance.MetadataOptions.HttpEndpoint)
        && (HttpTokens is null || HttpTokens == instance.MetadataOptions.HttpTokens)
        && Tags.All(tag => instance.Tags.Any(tag.Matches));

    private bool MatchesNetwork(ListedInstance listed) =>
        (VpcId is null || VpcId == listed.VpcId)
        && (VSwitchId is null || VSwitchId == listed.Primary?.VSwitchId)
        && (SecurityGroupId is not { } group || listed.SecurityGroupIds.Contains(group))
        && InVpc is not false
        && (PrivateIpAddresses is not { } own || (listed.Primary is { } primary && own.Contains(primary.PrimaryIpAddress)))
        && (PublicIpAddresses is not { } open || (listed.Instance.PublicIpAddress is { } address && open.Contains(address)))
        && (Ipv6Addresses.IsEmpty
            || listed.NetworkInterfaces.Any(eni => Ipv6Addresses.Any(address => eni.Ipv6Addresses.Contains(address))));

    private bool MatchesTimes(Instance instance) =>
        (CreatedFrom is null || instance.CreationTime >= CreatedFrom)
        && (CreatedTo is null || instance.CreationTime <= CreatedTo)
        && (ExpiringFrom is null || instance.ExpiredTime >= ExpiringFrom)
        && (ExpiringTo is null || instance.ExpiredTime <= ExpiringTo);
}
