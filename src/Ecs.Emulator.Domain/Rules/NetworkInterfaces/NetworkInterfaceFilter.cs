using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>Which ENIs a listing shows: those for which everything that is set here holds.</summary>
internal sealed record NetworkInterfaceFilter
{
    /// <summary>One of these ids; empty for any.</summary>
    public ImmutableArray<NetworkInterfaceId> Ids { get; init; } = [];

    /// <summary>Attached to this instance.</summary>
    public InstanceId? InstanceId { get; init; }

    /// <summary>In this VPC.</summary>
    public VpcId? VpcId { get; init; }

    /// <summary>In this VSwitch.</summary>
    public VSwitchId? VSwitchId { get; init; }

    /// <summary>In this security group.</summary>
    public SecurityGroupId? SecurityGroupId { get; init; }

    /// <summary>Of this type.</summary>
    public NetworkInterfaceType? Type { get; init; }

    /// <summary>In this state.</summary>
    public NetworkInterfaceStatus? Status { get; init; }

    /// <summary>With exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>In this resource group.</summary>
    public string? ResourceGroupId { get; init; }

    /// <summary>Managed by a cloud service, or not.</summary>
    public bool? ServiceManaged { get; init; }

    /// <summary>With this primary address.</summary>
    public Ipv4Address? PrimaryIpAddress { get; init; }

    /// <summary>With one of these addresses, primary or secondary; empty for any.</summary>
    public ImmutableArray<Ipv4Address> PrivateIpAddresses { get; init; } = [];

    /// <summary>With one of these IPv6 addresses; empty for any.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>With all these tags; a tag without a value matches any value of its key.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the ENI is to be shown.</summary>
    internal bool Matches(ListedNetworkInterface listed) =>
        MatchesItself(listed.NetworkInterface)
        && (VpcId is null || VpcId == listed.VpcId)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId);

    private bool MatchesItself(NetworkInterface eni) =>
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
        && Tags.All(tag => eni.Tags.Any(tag.Matches));
}
