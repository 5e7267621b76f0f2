using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

/// <summary>StartInstance: starts a stopped instance.</summary>
internal static class StartInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "StartInstance",
        Summary = "Starts an instance.",
        Description = "The instance must be Stopped. It is Starting when the call returns, and Running after the transition delay.",
        Parameters = [InstanceParameters.InstanceId.WithExample("i-mystopped"), InstanceParameters.DryRun],
        Resource = InstanceParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = InstanceParameters.PowerErrors,
        Run = call =>
        {
            InstancePower.Start(call.State, [call.Get(InstanceParameters.InstanceId)]);
            return Done.Value;
        },
    };
}
