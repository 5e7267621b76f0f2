using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

/// <summary>The member of a security group: an instance or an ENI.</summary>
internal static class SecurityGroupMember
{
    private static readonly Parameter<InstanceId?> InstanceId = Declare.OptionalId<InstanceId>(
        "InstanceId",
        "The ID of the instance. Either this or NetworkInterfaceId, not both.",
        "i-myinstance");

    private static readonly Parameter<NetworkInterfaceId?> NetworkInterfaceId = Declare.OptionalId<NetworkInterfaceId>(
        "NetworkInterfaceId",
        "The ID of the ENI, which must not be a primary one. Either this or InstanceId, not both.");

    private static readonly Parameter<RegionId?> RegionId = Declare.OptionalId<RegionId>(
        "RegionId",
        "The ID of the region of the ENI. Default: the region that it is in.");

    public static IReadOnlyList<Parameter> All(string example) =>
        [InstanceId with { Example = example }, NetworkInterfaceId, RegionId];

    public static Parameter Resource => InstanceId;

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        SecurityGroupErrors.InstanceAndNetworkInterfaceTogether, PlaceErrors.RegionNotFound,
        NetworkInterfaceErrors.NotFound, NetworkInterfaceErrors.TaskInProgress,
        NetworkInterfaceErrors.ManagedByService, NetworkInterfaceErrors.TypeNotAllowed,
        NetworkInterfaceErrors.StateNotAllowed,
    ];

    public static Plan<Done> Change(
        CallContext call,
        Func<InstanceId, ChangeSet> changeInstance,
        Func<NetworkInterfaceId, RegionId?, ChangeSet> changeNetworkInterface)
    {
        var region = call.Get(RegionId);
        switch (call.Get(InstanceId), call.Get(NetworkInterfaceId))
        {
            case ({ }, { }):
                throw new ApiException(SecurityGroupErrors.InstanceAndNetworkInterfaceTogether);
            case ({ } instance, null):
                return Done.After(changeInstance(instance));
            case (null, { } eni):
                return Done.After(changeNetworkInterface(eni, region));
            default:
                throw new ApiException(RequestErrors.MissingParameter400, InstanceId.Name);
        }
    }
}
