using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DeleteDisk
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteDisk",
        Summary = "Releases a disk.",
        Description = "The disk must be Available. It is released at once.",
        Parameters = [DiskParameters.DiskId with { Example = "d-mydisk" }],
        Resource = DiskParameters.DiskId,
        Response = Done.Shape,
        Errors = [.. EcsErrorSets.Basic, DiskErrors.NotFound, DiskErrors.StatusNotAllowed],
        Run = call => Done.After(DiskDeletion.Delete(call.State, call.Get(DiskParameters.DiskId))),
    };
}
