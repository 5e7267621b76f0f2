using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>The ENIs to list: those for which every condition holds. Null matches any ENI.</summary>
internal sealed record NetworkInterfaceFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<NetworkInterfaceId> Ids { get; init; } = [];

    public InstanceId? InstanceId { get; init; }

    public VpcId? VpcId { get; init; }

    public VSwitchId? VSwitchId { get; init; }

    public SecurityGroupId? SecurityGroupId { get; init; }

    public NetworkInterfaceType? Type { get; init; }

    public NetworkInterfaceStatus? Status { get; init; }

    /// <summary>The exact name.</summary>
    public string? Name { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>Whether a cloud service manages the ENI.</summary>
    public bool? ServiceManaged { get; init; }

    public Ipv4Address? PrimaryIpAddress { get; init; }

    /// <summary>The primary or secondary addresses to look for; empty for any.</summary>
    public ImmutableArray<Ipv4Address> PrivateIpAddresses { get; init; } = [];

    /// <summary>The IPv6 addresses to look for; empty for any.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(ListedNetworkInterface listed) =>
        MatchesAttributes(listed.NetworkInterface)
        && (VpcId is null || VpcId == listed.VpcId)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId);

    private bool MatchesAttributes(NetworkInterface eni) =>
        (Ids.IsEmpty || Ids.Contains(eni.Id))
        && (InstanceId is null || InstanceId == eni.InstanceId)
        && (VSwitchId is null || VSwitchId == eni.VSwitchId)
        && (SecurityGroupId is not { } group || eni.SecurityGroupIds.Contains(group))
        && (Type is null || Type == eni.Type)
        && (Status is null || Status == eni.Status)
        && (Name is null || Name == eni.Name)
        && (ServiceManaged is null || ServiceManaged == eni.ServiceId is not null)
        && (PrimaryIpAddress is null || PrimaryIpAddress == eni.PrimaryIpAddress)
        && (PrivateIpAddresses.IsEmpty || PrivateIpAddresses.Any(eni.HasPrivateIpAddress))
        && (Ipv6Addresses.IsEmpty || Ipv6Addresses.Any(address => eni.Ipv6Addresses.Contains(address)))
        && TagFilter.AllMatch(Tags, eni.Tags);
}
