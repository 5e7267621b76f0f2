using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class DeleteSecurityGroup
{
    private static readonly Parameter<RegionId> RegionId =
        EcsParameters.RegionId with { Missing = SecurityGroupErrors.MissingRegionId };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteSecurityGroup",
        Summary = "Deletes a security group.",
        Description =
            "The group must have no members: neither ENIs of instances nor ENIs that are not attached. No rule of "
            + "another group may name it. Its own rules are deleted with it.",
        Parameters = [RegionId, SecurityGroupParameters.SecurityGroupId with { Example = "sg-myempty" }],
        Resource = SecurityGroupParameters.SecurityGroupId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.InRegion, SecurityGroupErrors.MissingRegionId,
            SecurityGroupErrors.NotFoundForDeletion, SecurityGroupErrors.InUse,
            SecurityGroupErrors.Referenced, SecurityGroupErrors.ManagedByService,
        ],
        Run = call => Done.After(SecurityGroupDeletion.Delete(
            call.State, call.Get(RegionId), call.Get(SecurityGroupParameters.SecurityGroupId))),
    };
}
