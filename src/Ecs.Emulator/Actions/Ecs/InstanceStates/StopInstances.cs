using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

internal static class StopInstances
{
    public static readonly ApiAction Action = InstanceBatch.Action(
        "StopInstances",
        "Stops one or multiple instances.",
        "The instances must be Running. By default, one instance in another state fails the call; with SuccessFirst, "
        + "the other instances are changed.",
        "i-myinstance",
        [InstanceParameters.StoppedMode, InstanceParameters.ForceStop],
        [NetworkInterfaceErrors.TaskInProgress],
        static (call, ids, each) => InstancePower.Stop(
            call.State,
            ids,
            call.Get(InstanceParameters.StoppedMode) ?? StoppedMode.KeepCharging,
            call.Get(InstanceParameters.ForceStop) ?? false,
            call.Get(EcsParameters.RegionId),
            each));
}
