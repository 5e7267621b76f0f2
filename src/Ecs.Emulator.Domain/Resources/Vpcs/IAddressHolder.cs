using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>A resource that has one address of a VSwitch without an ENI of the account, such as a HaVip.</summary>
internal interface IAddressHolder
{
    VSwitchId VSwitchId { get; }

    Ipv4Address IpAddress { get; }
}
