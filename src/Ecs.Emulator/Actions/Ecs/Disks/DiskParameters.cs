using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

/// <summary>What the actions that change a disk have in common.</summary>
internal static class DiskParameters
{
    private const string MyDisk = "d-myinstance";

    public static readonly Parameter<string> DiskId =
        Declare.Required("DiskId", Values.Text, "The ID of the disk.", MyDisk);

    /// <summary>The same, where <c>DiskIds.N</c> may be given instead.</summary>
    public static readonly Parameter<string?> OptionalDiskId =
        Declare.Text("DiskId", "The ID of the disk. Either DiskId or DiskIds.N is given.") with { Example = MyDisk };

    /// <summary>The errors of a change of size or performance.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        RequestErrors.MissingParameter400, .. CommonErrorSets.OfEveryAction, DiskErrors.NotFound,
        InstanceErrors.LockedForSecurity, DiskErrors.CategoryFixed,
    ];
}
