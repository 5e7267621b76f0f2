namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>DeleteInstance: releases an instance with its disks and its primary ENI.</summary>
internal static class DeleteInstance
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteInstance",
        Summary = "Releases an instance.",
        Description =
            "The instance must be Stopped, or with Force Running, and not protected. It shows as Stopping until it is gone. Its "
            + "primary ENI and its disks go with it, and so do the secondary ENIs that are to be deleted with it; the others "
            + "become Available.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" }, InstanceParameters.Force,
            InstanceParameters.TerminateSubscription, InstanceParameters.DryRun,
        ],
        Resource = EcsParameters.InstanceId,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. InstanceErrorSets.DryRunStateErrors, .. InstanceErrorSets.DeletionErrors],
        Run = call =>
        {
            return Done.After(InstanceDeletion.Delete(
                call.State,
                [call.Get(EcsParameters.InstanceId)],
                call.Get(InstanceParameters.Force) ?? false,
                call.Get(InstanceParameters.TerminateSubscription) ?? false));
        },
    };
}
