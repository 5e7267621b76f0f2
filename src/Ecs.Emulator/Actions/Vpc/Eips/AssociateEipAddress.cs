using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class AssociateEipAddress
{
    private static readonly Parameter<string> InstanceId = Declare.Required(
        "InstanceId",
        Values.Text,
        "The ID of the resource: an instance, a secondary ENI, a NAT gateway or a HaVip.",
        "i-myinstance");

    private static readonly Parameter<EipTargetType?> InstanceType = Declare.OneOf<EipTargetType>(
        "InstanceType",
        "The type of the resource. The emulator supports EcsInstance, NetworkInterface, Nat and HaVip. Default: "
        + "EcsInstance.",
        EipErrors.InstanceTypeNotSupported);

    private static readonly Parameter<Ipv4Address?> PrivateIpAddress = Declare.Optional(
        "PrivateIpAddress",
        Values.Ipv4Address,
        "The primary address or a secondary address of the ENI. Default: its primary address.");

    private static readonly Parameter<string?> InstanceRegionId = Declare.Text(
        "InstanceRegionId", "The region of the resource, which has no effect.");

    private static readonly Parameter<string?> VpcId = Declare.Text(
        "VpcId", "The VPC of an IP address, which has no effect.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "AssociateEipAddress",
        Summary = "Associates an EIP with an instance, a secondary ENI, a NAT gateway or a HaVip.",
        Description =
            "The EIP must be Available and in the region of the resource. It is Associating at first, and InUse after "
            + "the transition delay. An instance must be Running or Stopped and have no public bandwidth.",
        Parameters =
        [
            VpcParameters.RegionId, EipParameters.AllocationId, InstanceId, InstanceType, PrivateIpAddress,
            EipParameters.Mode, InstanceRegionId, VpcId, VpcParameters.ClientToken,
        ],
        Resource = EipParameters.AllocationId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. EipParameters.Errors, EipErrors.NotFound, EipErrors.StateNotAllowed, EipErrors.InstanceTypeNotSupported,
            EipErrors.InstanceNotFound, EipErrors.NetworkInterfaceNotFound, EipErrors.HaVipNotFound,
            EipErrors.RegionMismatch, HaVipErrors.StateNotAllowed,
            EipErrors.InstanceNotInVpc, EipErrors.InstanceStateNotAllowed, EipErrors.NetworkInterfaceStateNotAllowed,
            NatGatewayErrors.OfEipNotFound, NatGatewayErrors.NextHopStateNotAllowed,
            NatGatewayErrors.IntranetHasNoEips, EipErrors.PrimaryNetworkInterface, EipErrors.AddressNotAssigned,
            EipErrors.AlreadyAssociated,
            EipErrors.InstanceHasPublicAddress, EipErrors.InstanceHasBandwidth, .. EipParameters.ModeErrors,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(InstanceRegionId);
        call.Validate(VpcId);
        return Done.After(EipAssociation.Associate(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(EipParameters.AllocationId),
            new EipAssociationSpec
            {
                Type = call.Get(InstanceType) ?? EipTargetType.EcsInstance,
                Id = call.Get(InstanceId),
                PrivateIpAddress = call.Get(PrivateIpAddress),
                Mode = call.Get(EipParameters.Mode),
            }));
    }
}
