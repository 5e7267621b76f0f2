namespace Ecs.Emulator.Domain.Addresses;

internal enum IpFamily
{
    IPv4,
    IPv6,
}
