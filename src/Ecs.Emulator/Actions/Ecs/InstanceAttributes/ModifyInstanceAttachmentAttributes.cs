using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceAttachmentAttributes
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceAttachmentAttributes",
        Summary = "Modifies the private pool of an instance.",
        Description =
            "DescribeInstances returns the pool in EcsCapacityReservationAttr. "
            + "The emulator has no private pools: any ID is accepted.",
        Parameters = [EcsParameters.RegionId, EcsParameters.InstanceId, .. PrivatePoolParameters.OfChange],
        Resource = EcsParameters.InstanceId,
        Response = Done.Shape,
        Errors = InstanceErrorSets.StateErrorsInRegion,
        Run = call =>
        {
            var id = call.Get(EcsParameters.InstanceId);
            var region = call.Get(EcsParameters.RegionId);
            var changes = new InstanceChanges { PrivatePool = PrivatePoolParameters.Read(call.Parameters) };
            return Done.After(InstanceModification.Modify(call.State, id, changes, region));
        },
    };
}
