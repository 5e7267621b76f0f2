namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class DeleteInstances
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteInstances",
        Summary = "Releases one or multiple instances.",
        Description = "Works like DeleteInstance. All instances are released, or none.",
        Parameters =
        [
            EcsParameters.RegionId, InstanceParameters.InstanceIdList with { Example = "i-mystopped" },
            InstanceParameters.Force, InstanceParameters.TerminateSubscription, EcsParameters.ClientToken,
            InstanceParameters.DryRun,
        ],
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. InstanceErrorSets.BatchErrors, .. InstanceErrorSets.DeletionErrors],
        Run = call => Done.After(InstanceDeletion.Delete(
            call.State,
            InstanceBatch.Instances(call),
            call.Get(InstanceParameters.Force) ?? false,
            call.Get(InstanceParameters.TerminateSubscription) ?? false,
            call.Get(EcsParameters.RegionId))),
    };
}
