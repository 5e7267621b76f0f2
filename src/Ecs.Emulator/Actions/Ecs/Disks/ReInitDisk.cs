using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class ReInitDisk
{
    private static readonly Parameter<bool?> AutoStartInstance = Declare.Boolean(
        "AutoStartInstance", "Whether to start the instance of a system disk afterwards. Default: false.");

    private static readonly Parameter<string?> SecurityEnhancementStrategy = Declare.OneOf(
        "SecurityEnhancementStrategy",
        "Whether to install the security agent on a system disk. It has no effect.",
        ["Active", "Deactive"]);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ReInitDisk",
        Summary = "Initializes a disk of an instance again.",
        Description =
            "The disk must be In_use and its instance Stopped. The disk is ReIniting at first, and In_use after the "
            + "transition delay. Its attributes do not change.",
        Parameters =
        [
            DiskParameters.DiskId with { Example = "d-mystopped" }, AutoStartInstance, SecurityEnhancementStrategy,
            LoginParameters.Password, LoginParameters.KeyPairName,
        ],
        Resource = DiskParameters.DiskId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.Basic, InstanceErrors.LockedForSecurity, InstanceErrors.StateNotAllowed,
            InstanceParameterErrors.PasswordMalformed, DiskErrors.NotFound, DiskErrors.StatusNotAllowed,
        ],
        Run = call =>
        {
            call.Validate(SecurityEnhancementStrategy);
            call.Validate(LoginParameters.Password);
            call.Validate(LoginParameters.KeyPairName);
            return Done.After(DiskReinitialization.Reinitialize(
                call.State, call.Get(DiskParameters.DiskId), call.Get(AutoStartInstance) ?? false));
        },
    };
}
