using System.Globalization;

namespace Ecs.Emulator.Domain;

/// <summary>An Alibaba Cloud account: usually 16 digits.</summary>
internal readonly record struct AccountId(string Value) : IIdentifier<AccountId>
{
    public static AccountId Create(string value) => new(value);

    /// <summary>The id as a number, as in the VPC API.</summary>
    public long Number => long.Parse(Value, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether the text is the id of an account of the cloud: 1 to 18 digits, the first not 0.</summary>
    public static bool IsNumber(string text) =>
        text.Length is > 0 and <= 18 && text[0] != '0' && text.All(char.IsAsciiDigit);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A region, such as <c>cn-hangzhou</c>.</summary>
internal readonly record struct RegionId(string Value) : IIdentifier<RegionId>
{
    public static RegionId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A zone of a region, such as <c>cn-hangzhou-h</c>.</summary>
internal readonly record struct ZoneId(string Value) : IIdentifier<ZoneId>
{
    public static ZoneId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A permission on an ENI: <c>eni-perm-</c> and usually 17 characters.</summary>
internal readonly record struct NetworkInterfacePermissionId(string Value) : IIdentifier<NetworkInterfacePermissionId>
{
    public static NetworkInterfacePermissionId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A key pair: <c>ssh-</c> and usually 20 characters.</summary>
/// <param name="Value">The id in state documents and in the response of the creation.</param>
internal readonly record struct KeyPairId(string Value) : IIdentifier<KeyPairId>
{
    public static KeyPairId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A launch template: <c>lt-</c> and usually 20 characters.</summary>
internal readonly record struct LaunchTemplateId(string Value) : IIdentifier<LaunchTemplateId>
{
    public static LaunchTemplateId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A VPC: <c>vpc-</c> and usually 21 characters.</summary>
internal readonly record struct VpcId(string Value) : IIdentifier<VpcId>
{
    public static VpcId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A VSwitch: <c>vsw-</c> and usually 21 characters.</summary>
internal readonly record struct VSwitchId(string Value) : IIdentifier<VSwitchId>
{
    public static VSwitchId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>An IPv6 gateway: <c>ipv6gw-</c> and usually 21 characters.</summary>
internal readonly record struct Ipv6GatewayId(string Value) : IIdentifier<Ipv6GatewayId>
{
    public static Ipv6GatewayId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>An IPv6 address as a resource: <c>ipv6-</c> and usually 21 characters.</summary>
internal readonly record struct Ipv6AddressId(string Value) : IIdentifier<Ipv6AddressId>
{
    public static Ipv6AddressId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>The Internet bandwidth of an IPv6 address: <c>ipv6bw-</c> and usually 21 characters.</summary>
internal readonly record struct Ipv6InternetBandwidthId(string Value) : IIdentifier<Ipv6InternetBandwidthId>
{
    public static Ipv6InternetBandwidthId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A network ACL: <c>nacl-</c> and usually 21 characters.</summary>
internal readonly record struct NetworkAclId(string Value) : IIdentifier<NetworkAclId>
{
    public static NetworkAclId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A DHCP options set: <c>dopt-</c> and usually 21 characters.</summary>
internal readonly record struct DhcpOptionsSetId(string Value) : IIdentifier<DhcpOptionsSetId>
{
    public static DhcpOptionsSetId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A security group: <c>sg-</c> and usually 20 characters.</summary>
internal readonly record struct SecurityGroupId(string Value) : IIdentifier<SecurityGroupId>
{
    public static SecurityGroupId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A rule of a security group: <c>sgr-</c> and usually 20 characters.</summary>
internal readonly record struct SecurityGroupRuleId(string Value) : IIdentifier<SecurityGroupRuleId>
{
    public static SecurityGroupRuleId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A prefix list of ECS or VPC: <c>pl-</c> and usually 20 characters.</summary>
internal readonly record struct PrefixListId(string Value) : IIdentifier<PrefixListId>
{
    public static PrefixListId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>An instance: <c>i-</c> and usually 20 characters.</summary>
internal readonly record struct InstanceId(string Value) : IIdentifier<InstanceId>
{
    public static InstanceId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>An ENI: <c>eni-</c> and usually 20 characters.</summary>
internal readonly record struct NetworkInterfaceId(string Value) : IIdentifier<NetworkInterfaceId>
{
    public static NetworkInterfaceId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>An EIP: <c>eip-</c> and usually 21 characters.</summary>
internal readonly record struct EipId(string Value) : IIdentifier<EipId>
{
    public static EipId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A HaVip: <c>havip-</c> and usually 21 characters.</summary>
internal readonly record struct HaVipId(string Value) : IIdentifier<HaVipId>
{
    public static HaVipId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A resource group: <c>rg-</c> and usually 15 characters.</summary>
internal readonly record struct ResourceGroupId(string Value) : IIdentifier<ResourceGroupId>
{
    public static ResourceGroupId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A disk: <c>d-</c> and usually 20 characters.</summary>
internal readonly record struct DiskId(string Value) : IIdentifier<DiskId>
{
    public static DiskId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A route table: <c>vtb-</c> and usually 21 characters.</summary>
internal readonly record struct RouteTableId(string Value) : IIdentifier<RouteTableId>
{
    public static RouteTableId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>The reservation of a block of a VSwitch: <c>vcr-</c> and usually 21 characters.</summary>
internal readonly record struct CidrReservationId(string Value) : IIdentifier<CidrReservationId>
{
    public static CidrReservationId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A custom route entry: <c>rte-</c> and usually 21 characters.</summary>
internal readonly record struct RouteEntryId(string Value) : IIdentifier<RouteEntryId>
{
    public static RouteEntryId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A NAT gateway: <c>ngw-</c> and usually 21 characters.</summary>
internal readonly record struct NatGatewayId(string Value) : IIdentifier<NatGatewayId>
{
    public static NatGatewayId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>The SNAT table of a NAT gateway: <c>stb-</c> and usually 21 characters.</summary>
internal readonly record struct SnatTableId(string Value) : IIdentifier<SnatTableId>
{
    public static SnatTableId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>The forward table of a NAT gateway: <c>ftb-</c> and usually 21 characters.</summary>
internal readonly record struct ForwardTableId(string Value) : IIdentifier<ForwardTableId>
{
    public static ForwardTableId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>An SNAT entry: <c>snat-</c> and usually 21 characters.</summary>
internal readonly record struct SnatEntryId(string Value) : IIdentifier<SnatEntryId>
{
    public static SnatEntryId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}

/// <summary>A forward entry: <c>fwd-</c> and usually 21 characters.</summary>
internal readonly record struct ForwardEntryId(string Value) : IIdentifier<ForwardEntryId>
{
    public static ForwardEntryId Create(string value) => new(value);

    public override int GetHashCode() => IdentifierHash.Of(Value);

    public override string ToString() => Value;
}
