using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceAttribute
{
    private static readonly Parameter<ImmutableArray<SecurityGroupId>> SecurityGroupIds =
        Declare.IdList<SecurityGroupId>(
            "SecurityGroupIds",
            "The security groups of the instance. They replace its current security groups.",
            "sg-mygroup");

    private static readonly Parameter<bool?> EnableJumboFrame = Declare.Boolean(
        "EnableJumboFrame", "Whether to enable jumbo frames.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceAttribute",
        Summary = "Modifies the attributes of an instance.",
        Description = "Attributes that are not specified do not change. New user data takes effect at the next start.",
        Parameters =
        [
            EcsParameters.InstanceId, InstanceParameters.InstanceName, InstanceParameters.Description,
            InstanceParameters.HostName, InstanceParameters.UserData, InstanceParameters.DeletionProtection,
            InstanceParameters.CreditSpecification, LoginParameters.Password, EnableJumboFrame, SecurityGroupIds,
            InstanceParameters.DryRun,
        ],
        Resource = EcsParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.DryRunStateErrors, .. InstanceErrorSets.GroupErrors, .. InstanceErrorSets.TextErrors,
            InstanceParameterErrors.PasswordMalformed,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(LoginParameters.Password);
        var changes = new InstanceChanges
        {
            Name = call.Get(InstanceParameters.InstanceName),
            Description = call.Get(InstanceParameters.Description),
            HostName = call.Get(InstanceParameters.HostName),
            UserData = call.Get(InstanceParameters.UserData),
            DeletionProtection = call.Get(InstanceParameters.DeletionProtection),
            CreditSpecification = call.Get(InstanceParameters.CreditSpecification),
            EnableJumboFrame = call.Get(EnableJumboFrame),
            SecurityGroupIds = call.Get(SecurityGroupIds),
        };
        return Done.After(InstanceModification.Modify(call.State, call.Get(EcsParameters.InstanceId), changes));
    }
}
