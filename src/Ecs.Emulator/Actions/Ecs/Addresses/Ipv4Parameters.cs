using System.Collections.Immutable;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class Ipv4Parameters
{
    public const string Names = "PrivateIpAddress.N, SecondaryPrivateIpAddressCount, Ipv4Prefix.N, Ipv4PrefixCount";

    /// <summary>The maximum number of prefixes of one request.</summary>
    private const int MaxPrefixes = 10;

    public static readonly Parameter<ImmutableArray<CidrBlock>> Ipv4Prefix = Declare.List(
        "Ipv4Prefix",
        Values.Ipv4Prefix,
        "IPv4 prefixes: /28 blocks of the VSwitch. Cannot be combined with single addresses.",
        "172.17.0.32/28",
        MaxPrefixes);

    public static readonly Parameter<int?> Ipv4PrefixCount = Declare.Integer(
        "Ipv4PrefixCount",
        "The number of IPv4 prefixes that ECS selects. Cannot be combined with Ipv4Prefix.N or single addresses.",
        minimum: 1,
        maximum: MaxPrefixes);
}
