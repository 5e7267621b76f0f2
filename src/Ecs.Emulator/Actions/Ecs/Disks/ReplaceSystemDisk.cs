using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class ReplaceSystemDisk
{
    private const int MaxSize = 2_048;

    private static readonly Parameter<string> ImageId = Declare.Required(
        "ImageId", Values.Text, "The image of the disk.", Image.Default);

    private static readonly Parameter<int?> Size = Declare.Integer(
        "SystemDisk.Size",
        "The size of the disk, in GiB. Default: 40, or that of the image.",
        1,
        MaxSize,
        DiskErrors.SystemDiskSizeInvalid);

    private static readonly Parameter<bool?> Encrypted =
        Declare.Boolean("Encrypted", "Whether the disk is encrypted. Default: false.");
    private static readonly Parameter<string?> KmsKeyId =
        Declare.Text("KMSKeyId", "The KMS key of an encrypted disk.");

    public static readonly ApiAction Action = new ApiAction<NewDisk>
    {
        Product = Product.Ecs,
        Name = "ReplaceSystemDisk",
        Summary = "Replaces the system disk of an instance.",
        Description = "The instance must be Stopped. The new disk has another ID; the old disk is released.",
        Parameters =
        [
            EcsParameters.InstanceId with { Example = "i-mystopped" }, ImageId, Size, Encrypted, KmsKeyId,
            LoginParameters.KeyPairName,
            LoginParameters.Password, LoginParameters.PasswordInherit, EcsParameters.ClientToken,
        ],
        Resource = EcsParameters.InstanceId,
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<NewDisk>().Text("DiskId", "The ID of the new disk.", disk => disk.Id.Value),
        Errors =
        [
            .. InstanceErrorSets.StateErrors, .. LoginParameters.Errors,
            InstanceCreationErrors.ImageNotFound, DiskErrors.SystemDiskSizeInvalid,
            DiskErrors.SystemDiskSmallerThanImage,
            KeyPairErrors.NotFound, KeyPairErrors.NotOnWindows,
        ],
        Run = Run,
    };

    private static Plan<NewDisk> Run(CallContext call)
    {
        LoginParameters.RequirePassword(call.Parameters);
        var spec = new SystemDiskSpec
        {
            ImageId = call.Get(ImageId),
            Size = call.Get(Size),
            Encrypted = call.Get(Encrypted) ?? false,
            KmsKeyId = call.Get(KmsKeyId) ?? "",
            KeyPairName = call.Get(LoginParameters.KeyPairName),
        };
        return SystemDiskReplacement.Replace(call.State, call.Get(EcsParameters.InstanceId), spec)
            .Select(id => new NewDisk(id, OrderId: null));
    }
}
