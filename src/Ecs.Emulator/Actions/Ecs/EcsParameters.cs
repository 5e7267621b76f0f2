using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs;

internal static class EcsParameters
{
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
        .WithReader(Values.PrefixedId(NetworkInterface.Kind, NetworkInterfaceErrors.IdInvalid));

    public static readonly Parameter<InstanceId> InstanceId = Declare.Id<InstanceId>(
        "InstanceId", "The ID of the instance.", "i-myinstance");

    /// <summary>
    /// The service documents ASCII, but official clients send other characters too, so only the length is checked.
    /// </summary>
    public static readonly Parameter<string?> ClientToken = Declare.Text(
        "ClientToken",
        "Ensures the idempotency of the request: a repeated request with the same token and the same parameters gets "
        + "the first response again. Up to 64 case-sensitive characters.",
        Values.MaxClientTokenLength);

    public static readonly Parameter<ImmutableArray<TagFilter>> TagFilter = Declare.ListOf(
        "Tag",
        ["Key", "Value"],
        element => new TagFilter(
            element.Find("Key") ?? throw new ApiException(TagErrors.KeyMalformed),
            element.Find("Value")),
        "Tags that the resource must have, all of them. A key without a value matches any value.",
        "owner",
        Limits.TagsPerResource);
}
