namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class DeleteInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteInstance",
        Summary = "Releases an instance.",
        Description =
            "The instance must be Stopped, or Running with Force, and must not have deletion protection. It is "
            + "Stopping until it is released. Its primary ENI, its disks and the secondary ENIs with DeleteOnRelease "
            + "are deleted with it; other ENIs become Available.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" }, InstanceParameters.Force,
            InstanceParameters.TerminateSubscription, InstanceParameters.DryRun,
        ],
        Resource = EcsParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. InstanceErrorSets.DryRunStateErrors, .. InstanceErrorSets.DeletionErrors],
        Run = call => Done.After(InstanceDeletion.Delete(
            call.State,
            [call.Get(EcsParameters.InstanceId)],
            call.Get(InstanceParameters.Force) ?? false,
            call.Get(InstanceParameters.TerminateSubscription) ?? false)),
    };
}
