using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DetachDisk
{
    private static readonly Parameter<bool?> DeleteWithInstance = Declare.Boolean(
        "DeleteWithInstance",
        "Whether the disk is released with the instance that it is attached to next. Default: false.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DetachDisk",
        Summary = "Detaches a pay-as-you-go data disk from an instance.",
        Description =
            "The disk must be In_use and portable, and its instance Running or Stopped. The disk is Detaching at "
            + "first, and Available after the transition delay. The emulator does not detach system disks.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" },
            DiskParameters.DiskId with { Example = "d-myattached" }, DeleteWithInstance,
        ],
        Resource = DiskParameters.DiskId,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.StateErrors, DiskErrors.NotFound, DiskErrors.NotAttached, DiskErrors.SystemDiskFixed,
            DiskErrors.NotPortable, DiskErrors.StatusNotAllowed,
        ],
        Run = call => Done.After(DiskAttachment.Detach(
            call.State,
            call.Get(DiskParameters.DiskId),
            call.Get(EcsParameters.InstanceId),
            call.Get(DeleteWithInstance) ?? false)),
    };
}
