using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class JoinSecurityGroup
{
    private static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Id<SecurityGroupId>(
        "SecurityGroupId",
        "The ID of the security group, of the VPC of the instance.",
        "sg-mysecond");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "JoinSecurityGroup",
        Summary = "Adds an instance or an ENI to a security group.",
        Description =
            "The ENI, or the primary ENI of the instance, joins the group. The group must have room for its addresses.",
        Parameters = [.. SecurityGroupMember.All("i-myinstance"), SecurityGroupId],
        Resource = SecurityGroupMember.Resource,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.StateErrors, .. InstanceErrorSets.GroupErrors, .. SecurityGroupMember.Errors,
            SecurityGroupErrors.InstanceAlreadyMember, SecurityGroupErrors.NetworkInterfaceVpcMismatch,
            NetworkInterfaceErrors.VSwitchNotFound,
        ],
        Run = call => SecurityGroupMember.Change(
            call,
            instance => InstanceSecurityGroups.Join(call.State, instance, call.Get(SecurityGroupId)),
            (eni, region) => NetworkInterfaceGroups.Join(call.State, eni, call.Get(SecurityGroupId), region)),
    };
}
