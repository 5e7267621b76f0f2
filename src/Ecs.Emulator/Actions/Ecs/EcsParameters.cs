using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>Parameters that several ECS actions have.</summary>
internal static class EcsParameters
{
    /// <summary>The most prefixes that one call may name or ask for.</summary>
    public const int MaxPrefixes = 10;

    public static readonly Parameter<RegionId> RegionId = Declare.Id<RegionId>(
        "RegionId",
        "The ID of the region where the ECS instance resides.",
        "cn-hangzhou");

    public static readonly Parameter<NetworkInterfaceId> NetworkInterfaceId = Declare.Id<NetworkInterfaceId>(
        "NetworkInterfaceId",
        "The ID of the ENI.",
        "eni-myeni");

    /// <summary>For actions that check the form of the id.</summary>
    public static readonly Parameter<NetworkInterfaceId> PrefixedNetworkInterfaceId = NetworkInterfaceId
        .WithReader(Values.PrefixedId<NetworkInterfaceId>("eni-", NetworkInterfaceErrors.IdInvalid));

    public static readonly Parameter<InstanceId> InstanceId = Declare.Id<InstanceId>(
        "InstanceId", "The ID of the instance.", "i-myinstance");

    public static readonly Parameter<ImmutableArray<CidrBlock>> Ipv4Prefix = Declare.List(
        "Ipv4Prefix",
        Values.Ipv4Prefix,
        "IPv4 prefixes: /28 blocks of the VSwitch. Not together with single addresses.",
        "172.17.0.32/28",
        MaxPrefixes);

    /// <summary>
    /// The service documents ASCII, but official clients have been seen with other characters in it; so its length alone
    /// is checked.
    /// </summary>
    public static readonly Parameter<string?> ClientToken = Declare.Text(
        "ClientToken",
        "Makes a repeated call safe: the same token with the same parameters gets the first answer again. "
        + "Up to 64 characters, upper and lower case told apart.",
        Values.MaxClientTokenLength);

    public static readonly Parameter<ImmutableArray<TagFilter>> TagFilter = Declare.ListOf(
        "Tag",
        ["Key", "Value"],
        element => new TagFilter(
            element.Find("Key") ?? throw new ApiException(TagErrors.KeyMalformed),
            element.Find("Value")),
        "Tags that the resource must have, all of them. A key without a value matches any value.",
        "owner",
        Tag.MaxPerResource);
}
