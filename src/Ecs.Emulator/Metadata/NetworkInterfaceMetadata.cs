using System.Collections.Immutable;

namespace Ecs.Emulator.Metadata;

/// <summary>The metadata of an ENI.</summary>
internal static class NetworkInterfaceMetadata
{
    /// <summary>The IPv4 gateway of a VSwitch is its last address but two.</summary>
    private const int GatewayFromEnd = 2;

    /// <summary>The IPv6 gateway of a VSwitch ends with <c>fff7</c>.</summary>
    private const int Ipv6GatewayFromEnd = 8;

    /// <summary>The directory of an ENI, whose name is the MAC address.</summary>
    public static MetadataDirectory? Of(AccountState state, NetworkInterface eni)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId);
        var vpc = vSwitch is null ? null : state.Vpcs.Find(vSwitch.VpcId);
        return MetadataDirectory.Of(
            eni.MacAddress,
            MetadataItem.Of("gateway", vSwitch is null ? null : Gateway(vSwitch.CidrBlock).ToString()),
            MetadataItem.Of("ipv4-prefixes", Lines(eni.Ipv4Prefixes)),
            MetadataItem.Of("ipv6-gateway", vSwitch?.Ipv6CidrBlock is { } block ? Ipv6Gateway(block).ToString() : null),
            MetadataItem.Of("ipv6-prefixes", Lines(eni.Ipv6Prefixes)),
            MetadataItem.Of("ipv6s", Bracketed(eni.Ipv6Addresses)),
            MetadataItem.Of("netmask", vSwitch is null ? null : Netmask(vSwitch.CidrBlock).ToString()),
            MetadataItem.Of("network-interface-id", eni.Id.Value),
            MetadataItem.Of("primary-ip-address", eni.PrimaryIpAddress.ToString()),
            MetadataItem.Of("private-ipv4s", Quoted(eni.PrivateIpAddresses.Prepend(eni.PrimaryIpAddress))),
            MetadataItem.Of("vpc-cidr-block", vpc?.CidrBlock.ToString()),
            MetadataItem.Of("vpc-id", vSwitch?.VpcId.Value),
            MetadataItem.Of("vpc-ipv6-cidr-blocks", vpc?.Ipv6CidrBlock is { } vpcBlock ? Bracketed([vpcBlock]) : null),
            MetadataItem.Of("vswitch-cidr-block", vSwitch?.CidrBlock.ToString()),
            MetadataItem.Of("vswitch-id", eni.VSwitchId.Value),
            MetadataItem.Of("vswitch-ipv6-cidr-block", vSwitch?.Ipv6CidrBlock?.ToString()));
    }

    private static Ipv4Address Gateway(CidrBlock block) => Ipv4Address.FromBits(block.Last.ToBits() - GatewayFromEnd);

    private static Ipv6Address Ipv6Gateway(Ipv6CidrBlock block) =>
        Ipv6Address.FromBits(block.Last.ToBits() - Ipv6GatewayFromEnd);

    private static Ipv4Address Netmask(CidrBlock block) =>
        Ipv4Address.FromBits(~(block.Last.ToBits() - block.First.ToBits()));

    /// <summary>The private addresses are a JSON array.</summary>
    private static string Quoted(IEnumerable<Ipv4Address> addresses) =>
        $"[{string.Join(',', addresses.Select(Quote))}]";

    private static string Quote(Ipv4Address address) => $"\"{address}\"";

    /// <summary>IPv6 addresses and blocks are in brackets, but not in quotation marks.</summary>
    private static string? Bracketed<T>(ImmutableArray<T> values) =>
        values.IsEmpty ? null : $"[{string.Join(',', values)}]";

    private static string? Lines<T>(IReadOnlyCollection<T> values) =>
        values.Count == 0 ? null : string.Join('\n', values);
}
