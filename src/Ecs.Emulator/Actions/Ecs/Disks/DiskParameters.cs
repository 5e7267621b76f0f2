using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DiskParameters
{
    private const string MyDisk = "d-myinstance";

    public static readonly Parameter<string> DiskId =
        Declare.Required("DiskId", Values.Text, "The ID of the disk.", MyDisk);

    /// <summary>For an action that accepts <c>DiskIds.N</c> instead.</summary>
    public static readonly Parameter<string?> OptionalDiskId =
        Declare.Text("DiskId", "The ID of the disk. Either DiskId or DiskIds.N is required.") with { Example = MyDisk };

    /// <summary>For changes of size or performance.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        RequestErrors.MissingParameter400, .. CommonErrorSets.OfEveryAction, DiskErrors.NotFound,
        InstanceErrors.LockedForSecurity, DiskErrors.CategoryFixed,
    ];
}
