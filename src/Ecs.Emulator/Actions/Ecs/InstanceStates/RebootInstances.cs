using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

internal static class RebootInstances
{
    public static readonly ApiAction Action = InstanceBatch.Action(
        "RebootInstances",
        "Reboots one or multiple instances.",
        "The instances must be Running. By default, one instance in another state fails the call; with SuccessFirst, "
        + "the other instances are changed.",
        "i-myinstance",
        [],
        [],
        static (call, ids, each) => InstancePower.Reboot(
            call.State, ids, call.Get(EcsParameters.RegionId), each));
}
