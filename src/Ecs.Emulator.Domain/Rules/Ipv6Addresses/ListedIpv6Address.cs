using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

/// <summary>The types of resources that can have an IPv6 address.</summary>
internal enum Ipv6AddressOwnerType
{
    /// <summary>An instance, for an address of its primary ENI.</summary>
    EcsInstance,

    /// <summary>Another ENI.</summary>
    NetworkInterface,
}

/// <summary>The resource that has an IPv6 address.</summary>
internal sealed record Ipv6AddressOwner(Ipv6AddressOwnerType Type, string Id);

/// <summary>An allocated IPv6 address, or an IPv6 address of an ENI, with the values that responses show.</summary>
/// <param name="Allocated">The allocated address; null for an address of an ENI.</param>
/// <param name="NetworkInterface">The ENI that has the address; null for an allocated address.</param>
/// <param name="VSwitchId">The VSwitch of the address, which need not exist.</param>
/// <param name="Vpc">The VPC of the VSwitch; null if it does not exist.</param>
/// <param name="Gateway">The IPv6 gateway of the VPC; null if it has none.</param>
/// <param name="Bandwidth">The Internet bandwidth; null if the address has none.</param>
/// <param name="ResourceGroupId">
/// The resource group of the allocated address or of the ENI, or the account's default one.
/// </param>
internal sealed record ListedIpv6Address(
    AllocatedIpv6Address? Allocated,
    NetworkInterface? NetworkInterface,
    VSwitchId VSwitchId,
    Ipv6Address Address,
    Vpc? Vpc,
    Ipv6Gateway? Gateway,
    Ipv6InternetBandwidth? Bandwidth,
    string ResourceGroupId)
{
    public Ipv6AddressId Id => Allocated?.Id ?? Ipv6AddressIndex.IdOf(NetworkInterface!, Address);

    public RegionId RegionId => Allocated?.RegionId ?? NetworkInterface!.RegionId;

    public Ipv6AddressStatus Status => Allocated?.Status ?? Ipv6AddressStatus.Available;

    /// <summary>The time of the allocation, or of the creation of the ENI.</summary>
    public DateTimeOffset CreationTime => Allocated?.CreationTime ?? NetworkInterface!.CreationTime;

    /// <summary>Whether a cloud service manages the ENI.</summary>
    public bool IsServiceManaged => NetworkInterface?.ServiceId is not null;

    /// <summary>Null for an allocated address.</summary>
    public Ipv6AddressOwner? Owner => NetworkInterface switch
    {
        null => null,
        { Type: NetworkInterfaceType.Primary, InstanceId: { } instance } =>
            new(Ipv6AddressOwnerType.EcsInstance, instance.Value),
        var eni => new(Ipv6AddressOwnerType.NetworkInterface, eni.Id.Value),
    };

    public static ListedIpv6Address Of(AccountState state, AllocatedIpv6Address address) =>
        Of(state, address, null, address.VSwitchId, address.Address, address.ResourceGroupId);

    public static ListedIpv6Address Of(AccountState state, NetworkInterface eni, Ipv6Address address) =>
        Of(state, null, eni, eni.VSwitchId, address, eni.ResourceGroupId);

    private static ListedIpv6Address Of(
        AccountState state,
        AllocatedIpv6Address? allocated,
        NetworkInterface? eni,
        VSwitchId vSwitch,
        Ipv6Address address,
        string group)
    {
        var vpc = state.VSwitches.Find(vSwitch) is { } existing ? state.Vpcs.Find(existing.VpcId) : null;
        return new(
            allocated,
            eni,
            vSwitch,
            address,
            vpc,
            vpc is null ? null : state.Ipv6GatewaysByVpc.Of(vpc.Id).FirstOrDefault(),
            state.Ipv6AddressIndex.BandwidthOf(vSwitch, address),
            state.ResourceGroupOf(group));
    }
}
