using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>LeaveSecurityGroup: takes an instance out of a security group.</summary>
internal static class LeaveSecurityGroup
{
    private static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Required(
        "SecurityGroupId",
        NetworkInterfaceParameters.ReadGroup,
        "The ID of the security group, which must not be the last of the instance.",
        "sg-mygroup");

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "LeaveSecurityGroup",
        Summary = "Removes an instance from a security group.",
        Description = "The primary ENI of the instance leaves the group. One group must be left to it.",
        Parameters = [InstanceParameters.InstanceId, SecurityGroupId],
        Resource = InstanceParameters.InstanceId,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceParameters.StateErrors, ErrorCatalogue.InvalidSecurityGroupIdUnknown,
            ErrorCatalogue.InstanceNotInSecurityGroup, ErrorCatalogue.InstanceLastSecurityGroup,
        ],
        Run = call =>
        {
            InstanceGroups.Leave(call.World, call.Get(InstanceParameters.InstanceId), call.Get(SecurityGroupId));
            return Done.Value;
        },
    };
}
