using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>A resource that has one IPv4 address of a VSwitch without an ENI of the account, such as a HaVip.</summary>
internal interface IAddressHolder
{
    VSwitchId VSwitchId { get; }

    Ipv4Address IpAddress { get; }
}

/// <summary>A resource that has one IPv6 address of a VSwitch without an ENI of the account.</summary>
internal interface IIpv6AddressHolder
{
    VSwitchId VSwitchId { get; }

    Ipv6Address Address { get; }
}
