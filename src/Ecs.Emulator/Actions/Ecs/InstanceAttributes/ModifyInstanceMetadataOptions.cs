using Ecs.Emulator.Actions.Ecs.Instances;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceMetadataOptions
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceMetadataOptions",
        Summary = "Modifies the metadata options of an instance.",
        Description = "Attributes that are not specified do not change.",
        Parameters = [EcsParameters.RegionId, EcsParameters.InstanceId, .. MetadataParameters.OfChange],
        Resource = EcsParameters.InstanceId,
        Response = Done.Shape,
        Errors = InstanceErrorSets.StateErrorsInRegion,
        Run = call =>
        {
            var id = call.Get(EcsParameters.InstanceId);
            var region = call.Get(EcsParameters.RegionId);
            var changes = new InstanceChanges { MetadataOptions = MetadataParameters.Read(call.Parameters) };
            return Done.After(InstanceModification.Modify(call.State, id, changes, region));
        },
    };
}
