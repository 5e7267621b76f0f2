using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class AttachNetworkInterface
{
    private static readonly Parameter<int?> NetworkCardIndex = Declare.Integer(
        "NetworkCardIndex",
        "The network card of the instance, for instance types that have several.",
        minimum: 0,
        maximum: Quantity.MaxNetworkCardIndex);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "AttachNetworkInterface",
        Summary = "Attaches an ENI to an ECS instance.",
        Description =
            "The ENI must be Available and must not be a primary ENI. "
            + "The instance must be Running or Stopped, and in the zone and the VPC of the ENI. "
            + "The ENI is Attaching at first, and InUse after the transition delay.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId,
            NetworkInterfaceParameters.InstanceId with { Example = "i-mysecond" }, NetworkCardIndex,
            NetworkInterfaceParameters.TrunkNetworkInstanceId,
        ],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        Response = Done.Shape,
        Errors =
        [
            .. NetworkInterfaceErrorSets.OfAttachments,
            NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.VSwitchNotFound,
            NetworkInterfaceErrors.VSwitchStateNotAllowed,
            NetworkInterfaceErrors.ZoneMismatch, NetworkInterfaceErrors.SecurityGroupVpcMismatch,
            NetworkInterfaceErrors.TooManyOnInstance,
            RequestErrors.UnsupportedParameter, NetworkInterfaceErrors.NetworkCardNotFound,
            AddressErrors.AttachedIpv4QuotaExceeded,
            AddressErrors.Ipv4NotSupported, AddressErrors.Ipv6NotSupported, AddressErrors.AttachedIpv6QuotaExceeded,
            NetworkInterfaceErrors.TrunkNotSupported,
            NetworkInterfaceErrors.TrunkStateNotAllowed, NetworkInterfaceErrors.CannotBeMember,
        ],
        Run = call => Done.After(NetworkInterfaceAttachment.Attach(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId),
            call.Get(NetworkInterfaceParameters.InstanceId),
            call.Get(NetworkCardIndex),
            call.Get(NetworkInterfaceParameters.TrunkNetworkInstanceId))),
    };
}
