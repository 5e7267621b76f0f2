using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The instances to list: those for which every condition holds. Null matches any instance.</summary>
internal sealed record InstanceFilter
{
    /// <summary>Empty matches no instance.</summary>
    public ImmutableArray<InstanceId>? Ids { get; init; }

    public VpcId? VpcId { get; init; }

    public VSwitchId? VSwitchId { get; init; }

    public ZoneId? ZoneId { get; init; }

    public SecurityGroupId? SecurityGroupId { get; init; }

    /// <summary>False matches no instance: the emulator has no classic network.</summary>
    public bool? InVpc { get; init; }

    public string? ImageId { get; init; }

    public string? InstanceType { get; init; }

    public string? Family { get; init; }

    public string? RamRoleName { get; init; }

    public string? KeyPairName { get; init; }

    public string? ResourceGroupId { get; init; }

    public string? HpcClusterId { get; init; }

    /// <summary>The name, in which <c>*</c> is a wildcard.</summary>
    public string? Name { get; init; }

    public InstanceStatus? Status { get; init; }

    public InstanceChargeType? ChargeType { get; init; }

    public InternetChargeType? InternetChargeType { get; init; }

    public SpotStrategy? SpotStrategy { get; init; }

    public string? LockReason { get; init; }

    /// <summary>False matches no instance: all instances are I/O optimized.</summary>
    public bool? IoOptimized { get; init; }

    /// <summary>Access to the instance metadata: <c>enabled</c> or <c>disabled</c>.</summary>
    public string? HttpEndpoint { get; init; }

    /// <summary>Session tokens for the instance metadata: <c>optional</c> or <c>required</c>.</summary>
    public string? HttpTokens { get; init; }

    /// <summary>One of these must be the primary private address.</summary>
    public ImmutableArray<Ipv4Address>? PrivateIpAddresses { get; init; }

    /// <summary>One of these must be the public address.</summary>
    public ImmutableArray<Ipv4Address>? PublicIpAddresses { get; init; }

    /// <summary>One of these must be the address of its EIP.</summary>
    public ImmutableArray<Ipv4Address>? EipAddresses { get; init; }

    /// <summary>The instance must have one of these; empty for any.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>The earliest creation time.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>The latest creation time.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>The earliest expiration time.</summary>
    public DateTimeOffset? ExpiringFrom { get; init; }

    /// <summary>The latest expiration time.</summary>
    public DateTimeOffset? ExpiringTo { get; init; }

    /// <summary>All must match. A tag without a value matches any value.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(ListedInstance listed) =>
        MatchesAttributes(listed.Instance)
        && MatchesNetwork(listed)
        && MatchesTimes(listed.Instance)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId);

    private bool MatchesAttributes(Instance instance) =>
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
        && TagFilter.AllMatch(Tags, instance.Tags);

    private bool MatchesNetwork(ListedInstance listed) =>
        (VpcId is null || VpcId == listed.VpcId)
        && (VSwitchId is null || VSwitchId == listed.Primary?.VSwitchId)
        && (SecurityGroupId is not { } group || listed.SecurityGroupIds.Contains(group))
        && InVpc is not false
        && (PrivateIpAddresses is not { } privateAddresses
            || (listed.Primary is { } primary && privateAddresses.Contains(primary.PrimaryIpAddress)))
        && (PublicIpAddresses is not { } publicAddresses
            || (listed.Instance.PublicIpAddress is { } address && publicAddresses.Contains(address)))
        && (EipAddresses is not { } eipAddresses
            || (listed.Eip is { } eip && eipAddresses.Contains(eip.IpAddress)))
        && (Ipv6Addresses.IsEmpty
            || listed.NetworkInterfaces.Any(eni => Ipv6Addresses.Any(ipv6 => eni.Ipv6Addresses.Contains(ipv6))));

    private bool MatchesTimes(Instance instance) =>
        (CreatedFrom is null || instance.CreationTime >= CreatedFrom)
        && (CreatedTo is null || instance.CreationTime <= CreatedTo)
        && (ExpiringFrom is null || instance.ExpiredTime >= ExpiringFrom)
        && (ExpiringTo is null || instance.ExpiredTime <= ExpiringTo);
}
