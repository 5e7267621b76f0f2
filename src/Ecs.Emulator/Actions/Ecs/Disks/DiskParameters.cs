using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DiskParameters
{
    private const string MyDisk = "d-myinstance";
    private const int MinDescriptionLength = 2;
    private const int MaxNameLength = 128;

    public static readonly Parameter<DiskId> DiskId = Declare.Id<DiskId>("DiskId", "The ID of the disk.", MyDisk);

    /// <summary>For an action that accepts <c>DiskIds.N</c> instead.</summary>
    public static readonly Parameter<DiskId?> OptionalDiskId = Declare.OptionalId<DiskId>(
        "DiskId", "The ID of the disk. Either DiskId or DiskIds.N is required.", MyDisk);

    public static readonly Parameter<string?> Name = Declare.Text(
        "DiskName",
        "The name: 2 to 128 characters, the first a letter, not beginning with http:// or https://.",
        text => text.Length <= MaxNameLength && InstanceParameters.IsName(text) ? null : DiskErrors.NameMalformed);

    public static readonly Parameter<string?> Description = Declare.Text(
        "Description",
        "The description: 2 to 256 characters, not beginning with http:// or https://.",
        text => text.Length is >= MinDescriptionLength and <= Values.MaxTextLength
            && !Values.IsLink(text, StringComparison.Ordinal)
                ? null
                : DiskErrors.DescriptionMalformed);

    /// <summary>For changes of size or performance.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        RequestErrors.MissingParameter400, .. CommonErrorSets.OfEveryAction, DiskErrors.NotFound,
        InstanceErrors.LockedForSecurity, DiskErrors.CategoryFixed,
    ];
}
