using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class LeaveSecurityGroup
{
    private static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Id<SecurityGroupId>(
        "SecurityGroupId",
        "The ID of the security group, which must not be the last of the instance.",
        "sg-mythird");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "LeaveSecurityGroup",
        Summary = "Removes an instance or an ENI from a security group.",
        Description = "The ENI, or the primary ENI of the instance, leaves the group. It must be in another group.",
        Parameters = [.. SecurityGroupMember.All("i-mysecond"), SecurityGroupId],
        Resource = SecurityGroupMember.Resource,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.StateErrors, .. SecurityGroupMember.Errors,
            SecurityGroupErrors.NotFound,
            SecurityGroupErrors.InstanceNotMember, SecurityGroupErrors.LastGroupOfInstance,
            SecurityGroupErrors.NetworkInterfaceNotMember, SecurityGroupErrors.LastGroupOfNetworkInterface,
        ],
        Run = call => SecurityGroupMember.Change(
            call,
            instance => InstanceSecurityGroups.Leave(call.State, instance, call.Get(SecurityGroupId)),
            (eni, region) => NetworkInterfaceGroups.Leave(call.State, eni, call.Get(SecurityGroupId), region)),
    };
}
