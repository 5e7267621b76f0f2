using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>JoinSecurityGroup: puts an instance into a security group.</summary>
internal static class JoinSecurityGroup
{
    private static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Required(
        "SecurityGroupId",
        NetworkInterfaceParameters.ReadGroup,
        "The ID of the security group, of the VPC of the instance.",
        "sg-mysecond");

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "JoinSecurityGroup",
        Summary = "Adds an instance to a security group.",
        Description = "The primary ENI of the instance joins the group, which must have room for its addresses.",
        Parameters = [InstanceParameters.InstanceId, SecurityGroupId],
        Resource = InstanceParameters.InstanceId,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceParameters.StateErrors, .. InstanceParameters.GroupErrors, ErrorCatalogue.InstanceAlreadyInGroup,
        ],
        Run = call =>
        {
            InstanceGroups.Join(call.World, call.Get(InstanceParameters.InstanceId), call.Get(SecurityGroupId));
            return Done.Value;
        },
    };
}
