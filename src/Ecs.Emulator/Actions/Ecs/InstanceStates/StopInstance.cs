using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

internal static class StopInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "StopInstance",
        Summary = "Stops an instance.",
        Description =
            "The instance must be Running. It is Stopping when the "
            + "call returns, and Stopped after the transition delay.",
        Parameters =
        [
            EcsParameters.InstanceId, InstanceParameters.StoppedMode, InstanceParameters.ForceStop,
            InstanceParameters.DryRun,
        ],
        Resource = EcsParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. InstanceErrorSets.PowerErrors, NetworkInterfaceErrors.TaskInProgress],
        Run = call => Done.After(InstancePower.Stop(
            call.State,
            [call.Get(EcsParameters.InstanceId)],
            call.Get(InstanceParameters.StoppedMode) ?? StoppedMode.KeepCharging,
            call.Get(InstanceParameters.ForceStop) ?? false)),
    };
}
