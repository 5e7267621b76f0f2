using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

/// <summary>RebootInstances: starts several running instances anew.</summary>
internal static class RebootInstances
{
    public static readonly ApiAction Action = InstanceBatch.Action(
        "RebootInstances",
        "Reboots one or multiple instances.",
        "The instances must be Running. By default one that is not fails the call; with SuccessFirst the others are changed.",
        "i-myinstance",
        [],
        [],
        static (call, ids, each) => InstancePower.Reboot(
            call.State, ids, call.Get(EcsParameters.RegionId), each));
}
