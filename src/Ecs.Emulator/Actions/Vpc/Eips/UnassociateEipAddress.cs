using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class UnassociateEipAddress
{
    private static readonly Parameter<string?> InstanceId = Declare.Text(
        "InstanceId", "The ID of the associated resource. Default: any.");

    private static readonly Parameter<string?> InstanceType = Declare.Text(
        "InstanceType", "The type of the resource, which has no effect.");

    private static readonly Parameter<Ipv4Address?> PrivateIpAddress = Declare.Optional(
        "PrivateIpAddress", Values.Ipv4Address, "The associated private address, which has no effect.");

    private static readonly Parameter<bool?> Force = Declare.Boolean(
        "Force", "Whether to remove the EIP from the SNAT entries, and to delete the DNAT entries, that use it.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "UnassociateEipAddress",
        Summary = "Unassociates an EIP from its resource.",
        Description =
            "The EIP must be InUse. It is Unassociating at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RegionId, EipParameters.AllocationId with { Example = "eip-myattached" }, InstanceId,
            InstanceType, PrivateIpAddress, Force, VpcParameters.ClientToken,
        ],
        Resource = EipParameters.AllocationId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. EipParameters.Errors, EipErrors.NotFound, EipErrors.StateNotAllowed, EipErrors.NotAssociated,
            HaVipErrors.StateDenied, NatEntryErrors.EipUsedBySnatEntry, NatEntryErrors.EipUsedByForwardEntry,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(InstanceType);
        call.Validate(PrivateIpAddress);
        return Done.After(EipAssociation.Unassociate(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(EipParameters.AllocationId),
            call.Get(InstanceId),
            call.Get(Force) == true));
    }
}
