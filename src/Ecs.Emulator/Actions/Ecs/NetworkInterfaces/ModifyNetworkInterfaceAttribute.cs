using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class ModifyNetworkInterfaceAttribute
{
    private static readonly Parameter<ImmutableArray<SecurityGroupId>> SecurityGroupId =
        Declare.IdList<SecurityGroupId>(
            "SecurityGroupId",
            "The security groups of the ENI. They replace its current security groups. The security groups of a "
                + "primary ENI are those of its instance.",
            "sg-mygroup");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyNetworkInterfaceAttribute",
        Summary = "Changes attributes of an ENI.",
        Description =
            "Attributes that are not specified do not change. The ENI must be Available or InUse. To change the "
            + "number of queues, the ENI must be Available or its instance must be Stopped.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId, NetworkInterfaceParameters.Name,
            NetworkInterfaceParameters.Description, SecurityGroupId, NetworkInterfaceParameters.QueueNumber,
            NetworkInterfaceParameters.DeleteOnRelease, NetworkInterfaceParameters.SourceDestCheck,
            NetworkInterfaceParameters.TcpEstablishedTimeout, NetworkInterfaceParameters.TcpClosedAndTimeWaitTimeout,
            NetworkInterfaceParameters.UdpTimeout,
        ],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        Response = Done.Shape,
        Errors =
        [
            .. NetworkInterfaceErrorSets.OfChanges, .. NetworkInterfaceErrorSets.OfAttributes,
            NetworkInterfaceErrors.SecurityGroupNotFound, SecurityGroupErrors.EnterpriseGroupFull,
            NetworkInterfaceErrors.PrimaryAttributesFixed, NetworkInterfaceErrors.PrimaryQueueNumberFixed,
            NetworkInterfaceErrors.QueueNumberInUse,
        ],
        Run = call => Done.After(NetworkInterfaceModification.Modify(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId),
            Changes(call))),
    };

    private static NetworkInterfaceChanges Changes(CallContext call) => new()
    {
        Name = call.Get(NetworkInterfaceParameters.Name),
        Description = call.Get(NetworkInterfaceParameters.Description),
        SecurityGroupIds = call.Get(SecurityGroupId),
        QueueNumber = call.Get(NetworkInterfaceParameters.QueueNumber),
        DeleteOnRelease = call.Get(NetworkInterfaceParameters.DeleteOnRelease),
        SourceDestCheck = call.Get(NetworkInterfaceParameters.SourceDestCheck),
        TcpEstablishedTimeout = call.Get(NetworkInterfaceParameters.TcpEstablishedTimeout),
        TcpClosedAndTimeWaitTimeout = call.Get(NetworkInterfaceParameters.TcpClosedAndTimeWaitTimeout),
        UdpTimeout = call.Get(NetworkInterfaceParameters.UdpTimeout),
    };
}
