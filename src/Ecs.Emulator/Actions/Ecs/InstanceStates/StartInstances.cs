using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

internal static class StartInstances
{
    public static readonly ApiAction Action = InstanceBatch.Action(
        "StartInstances",
        "Starts one or multiple instances.",
        "The instances must be Stopped. By default, one instance in another state fails the call; with SuccessFirst, "
        + "the other instances are changed.",
        "i-mystopped",
        [],
        [],
        static (call, ids, each) => InstancePower.Start(
            call.State, ids, call.Get(EcsParameters.RegionId), each));
}
