using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

internal static class RebootInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "RebootInstance",
        Summary = "Reboots an instance.",
        Description =
            "The instance must be Running. It is Starting when the "
            + "call returns, and Running after the transition delay.",
        Parameters = [EcsParameters.InstanceId, InstanceParameters.DryRun],
        Resource = EcsParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = InstanceErrorSets.PowerErrors,
        Run = call => Done.After(InstancePower.Reboot(call.State, [call.Get(EcsParameters.InstanceId)])),
    };
}
