using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceAutoReleaseTime
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceAutoReleaseTime",
        Summary = "Sets or cancels the time at which an instance is released.",
        Description =
            "The instance is released at that time, even with deletion protection. "
            + "Without a time, automatic release is canceled.",
        Parameters = [EcsParameters.RegionId, EcsParameters.InstanceId, InstanceParameters.AutoReleaseTime],
        Resource = EcsParameters.InstanceId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, InstanceErrors.NotFound, InstanceErrors.LockedForSecurity,
            InstanceErrors.ChargeTypeViolation, InstanceParameterErrors.AutoReleaseTimeMalformed,
        ],
        Run = call =>
        {
            var id = call.Get(EcsParameters.InstanceId);
            var time = call.Get(InstanceParameters.AutoReleaseTime);
            return Done.After(InstanceModification.SetAutoReleaseTime(
                call.State, call.Get(EcsParameters.RegionId), id, time));
        },
    };
}
