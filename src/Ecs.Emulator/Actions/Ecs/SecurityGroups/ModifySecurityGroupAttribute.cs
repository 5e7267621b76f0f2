using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class ModifySecurityGroupAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifySecurityGroupAttribute",
        Summary = "Modifies the name or the description of a security group.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            EcsParameters.RegionId, SecurityGroupParameters.SecurityGroupId, SecurityGroupParameters.SecurityGroupName,
            SecurityGroupParameters.Description,
        ],
        Resource = SecurityGroupParameters.SecurityGroupId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.InRegion,
            SecurityGroupErrors.NameMalformed, SecurityGroupErrors.DescriptionMalformed,
            SecurityGroupErrors.NotFound, SecurityGroupErrors.ManagedByService,
        ],
        Run = call => Done.After(SecurityGroupModification.Modify(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(SecurityGroupParameters.SecurityGroupId),
            new SecurityGroupChanges
            {
                Name = call.Get(SecurityGroupParameters.SecurityGroupName),
                Description = call.Get(SecurityGroupParameters.Description),
            })),
    };
}
