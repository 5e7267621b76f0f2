using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceStates;

internal static class StartInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "StartInstance",
        Summary = "Starts an instance.",
        Description =
            "The instance must be Stopped. It is Starting when the "
            + "call returns, and Running after the transition delay.",
        Parameters = [EcsParameters.InstanceId with { Example = "i-mystopped" }, InstanceParameters.DryRun],
        Resource = EcsParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = InstanceErrorSets.PowerErrors,
        Run = call => Done.After(InstancePower.Start(call.State, [call.Get(EcsParameters.InstanceId)])),
    };
}
