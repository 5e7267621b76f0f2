using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceVpcAttribute
{
    private static readonly Parameter<VSwitchId> VSwitchId = Declare.Id<VSwitchId>(
        "VSwitchId",
        "The VSwitch, in the zone of the instance: the current VSwitch or another.",
        "vsw-myvswitch");

    private static readonly Parameter<Ipv4Address?> PrivateIpAddress = Declare.Optional(
        "PrivateIpAddress",
        Values.Ipv4Address(InstanceNetworkErrors.AddressMalformed),
        "The primary private IP address. Default: the current address in the current VSwitch, or an address that is "
        + "selected in another VSwitch.");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC. Default: the current VPC.");

    private static readonly Parameter<ImmutableArray<SecurityGroupId>> SecurityGroupIds =
        Declare.IdList<SecurityGroupId>(
            "SecurityGroupId",
            "The security groups, in the VPC. Default: the current security groups.",
            "sg-mygroup");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceVpcAttribute",
        Summary = "Changes the private IP address, the VSwitch or the VPC of an instance.",
        Description =
            "The instance must be Stopped. Its primary ENI keeps its ID. To move to another VSwitch, the primary ENI "
            + "must have only its primary address. To move to another VPC, the instance must have no secondary ENIs.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" }, VSwitchId, PrivateIpAddress, VpcId,
            SecurityGroupIds,
        ],
        Resource = EcsParameters.InstanceId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.Basic, InstanceErrors.NotFound,
            InstanceErrors.LockedForSecurity,
            InstanceNetworkErrors.StateNotAllowed, InstanceNetworkErrors.NotInVpc,
            InstanceNetworkErrors.AddressChanging,
            InstanceNetworkErrors.VSwitchNotFound, InstanceNetworkErrors.VSwitchNotInVpc,
            InstanceNetworkErrors.ZoneMismatch,
            InstanceNetworkErrors.VSwitchStateNotAllowed, InstanceNetworkErrors.MoveDenied,
            .. InstanceErrorSets.GroupErrors,
            InstanceNetworkErrors.AddressMalformed,
            InstanceNetworkErrors.NewAddressNotInVSwitch, InstanceNetworkErrors.AddressUnchanged,
            InstanceNetworkErrors.AddressAssigned, InstanceNetworkErrors.AddressesExhausted,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var target = new InstanceVpcChanges
        {
            VSwitchId = call.Get(VSwitchId),
            PrivateIpAddress = call.Get(PrivateIpAddress),
            VpcId = call.Get(VpcId),
            SecurityGroupIds = call.Get(SecurityGroupIds),
        };
        return Done.After(InstanceVpcModification.Modify(call.State, call.Get(EcsParameters.InstanceId), target));
    }
}
