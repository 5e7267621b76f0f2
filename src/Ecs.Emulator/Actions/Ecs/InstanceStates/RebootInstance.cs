using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

/// <summary>RebootInstance: starts a running instance anew.</summary>
internal static class RebootInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "RebootInstance",
        Summary = "Reboots an instance.",
        Description = "The instance must be Running. It is Starting when the call returns, and Running after the transition delay.",
        Parameters = [InstanceParameters.InstanceId, InstanceParameters.DryRun],
        Resource = InstanceParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = InstanceParameters.PowerErrors,
        Run = call =>
        {
            InstancePower.Reboot(call.State, [call.Get(InstanceParameters.InstanceId)]);
            return Done.Value;
        },
    };
}
