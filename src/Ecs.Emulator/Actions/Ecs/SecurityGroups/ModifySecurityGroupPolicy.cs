using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class ModifySecurityGroupPolicy
{
    private static readonly Parameter<InnerAccessPolicy> InnerAccessPolicy = Declare.Required(
        "InnerAccessPolicy", Read, "Accept or Drop, in upper or lower case.", "Drop");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifySecurityGroupPolicy",
        Summary = "Modifies the inner access policy of a basic security group.",
        Description =
            "With Accept the members can access each other, with Drop they cannot. An advanced group always has Drop.",
        Parameters =
        [
            EcsParameters.RegionId, SecurityGroupParameters.SecurityGroupId, InnerAccessPolicy,
            EcsParameters.ClientToken,
        ],
        Resource = SecurityGroupParameters.SecurityGroupId,
        ClientToken = EcsParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.InRegion,
            SecurityGroupErrors.NotFound, SecurityGroupErrors.ManagedByService,
            SecurityGroupErrors.PolicyFixed,
        ],
        Run = call => Done.After(SecurityGroupModification.ModifyPolicy(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(SecurityGroupParameters.SecurityGroupId),
            call.Get(InnerAccessPolicy))),
    };

    private static InnerAccessPolicy Read(string name, string text) => text.ToUpperInvariant() switch
    {
        "ACCEPT" => Domain.Resources.SecurityGroups.InnerAccessPolicy.Accept,
        "DROP" => Domain.Resources.SecurityGroups.InnerAccessPolicy.Drop,
        _ => throw ApiException.InvalidParameter(name, "Valid values: Accept, Drop."),
    };
}
