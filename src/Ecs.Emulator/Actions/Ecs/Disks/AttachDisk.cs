using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class AttachDisk
{
    private const string DevicePrefix = "/dev/xvd";

    private static readonly Parameter<string?> Device = Declare.Text(
        "Device",
        "The device name, from /dev/xvdb to /dev/xvdz. Default: the first free one.",
        text => text.Length == DevicePrefix.Length + 1
            && text.StartsWith(DevicePrefix, StringComparison.Ordinal)
            && text[^1] is >= 'b' and <= 'z'
                ? null
                : DiskErrors.DeviceMalformed);

    private static readonly Parameter<bool?> DeleteWithInstance = Declare.Boolean(
        "DeleteWithInstance", "Whether the disk is released with the instance. Default: false.");

    private static readonly Parameter<bool?> Bootable = Declare.Boolean(
        "Bootable", "Whether to attach the disk as the system disk: false. The emulator does not detach system disks.");

    private static readonly Parameter<bool?> Force = Declare.Boolean("Force", "It has no effect.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "AttachDisk",
        Summary = "Attaches a data disk to an instance.",
        Description =
            "The disk must be Available, and the instance Running or Stopped and in the zone of the disk. An instance "
            + "has at most 16 data disks. The disk is Attaching at first, and In_use after the transition delay.",
        Parameters =
        [
            EcsParameters.InstanceId, DiskParameters.DiskId with { Example = "d-mydisk" }, Device, DeleteWithInstance,
            Bootable, Force, LoginParameters.Password, LoginParameters.KeyPairName,
        ],
        Resource = DiskParameters.DiskId,
        Response = Done.Shape,
        Errors =
        [
            .. InstanceErrorSets.StateErrors, InstanceParameterErrors.PasswordMalformed, DiskErrors.NotFound,
            DiskErrors.StatusNotAllowed, DiskErrors.ZoneMismatch, DiskErrors.InstanceQuotaExceeded,
            DiskErrors.DeviceMalformed, DiskErrors.DeviceInUse, RequestErrors.UnsupportedParameter,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(Force);
        call.Validate(LoginParameters.Password);
        call.Validate(LoginParameters.KeyPairName);
        if (call.Get(Bootable) is true)
        {
            throw ApiException.NotSupported($"{Bootable.Name}=true");
        }

        return Done.After(DiskAttachment.Attach(
            call.State,
            call.Get(DiskParameters.DiskId),
            call.Get(EcsParameters.InstanceId),
            call.Get(Device) ?? "",
            call.Get(DeleteWithInstance) ?? false));
    }
}
