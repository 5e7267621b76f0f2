using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

/// <summary>What joins or leaves a security group: an instance or an ENI, never both.</summary>
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
        "The ID of the region of the ENI. Default: where it is.");

    /// <summary>The parameters that name it.</summary>
    /// <param name="example">The instance of the sample request.</param>
    public static IReadOnlyList<Parameter> All(string example) =>
        [InstanceId with { Example = example }, NetworkInterfaceId, RegionId];

    /// <summary>The one of them that the log shows.</summary>
    public static Parameter Resource => InstanceId;

    /// <summary>What an ENI can get.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        SecurityGroupErrors.InstanceAndNetworkInterfaceTogether, NetworkInterfaceErrors.NotFound,
        NetworkInterfaceErrors.TaskInProgress,
        NetworkInterfaceErrors.ManagedByService, NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.StateNotAllowed,
    ];

    /// <summary>Changes the instance or the ENI that the call names.</summary>
    /// <exception cref="ApiException">The call names none, or one of each.</exception>
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
