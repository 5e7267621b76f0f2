using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class ModifyDiskAttribute
{
    private const int MaxDisks = 100;
    private const int MinDescriptionLength = 2;
    private const int MaxNameLength = 128;

    private static readonly Parameter<RegionId?> RegionId = Declare.OptionalId<RegionId>(
        "RegionId", "The region of the disks. Default: any.");

    private static readonly Parameter<ImmutableArray<string>> DiskIds = Declare.List(
        "DiskIds", Values.Text, "The IDs of several disks.", "d-myinstance", MaxDisks);

    private static readonly Parameter<string?> DiskName = Declare.Text(
        "DiskName",
        "The name: 2 to 128 characters, the first a letter, not beginning with http:// or https://.",
        text => text.Length <= MaxNameLength && InstanceParameters.IsName(text) ? null : DiskErrors.NameMalformed) with
    {
        Example = "mydisk",
    };

    private static readonly Parameter<string?> Description = Declare.Text(
        "Description",
        "The description: 2 to 256 characters, not beginning with http:// or https://.",
        text => text.Length is >= MinDescriptionLength and <= Values.MaxTextLength
            && !Values.IsLink(text, StringComparison.Ordinal)
                ? null
                : DiskErrors.DescriptionMalformed);

    private static readonly Parameter<bool?> DeleteWithInstance = Declare.Boolean(
        "DeleteWithInstance", "Whether the disks are released with their instance. All disks of the emulator are.");

    private static readonly Parameter<bool?> DeleteAutoSnapshot = Declare.Boolean(
        "DeleteAutoSnapshot", "Whether the automatic snapshots of the disks are deleted with them.");

    private static readonly Parameter<bool?> EnableAutoSnapshot = Declare.Boolean(
        "EnableAutoSnapshot", "Whether automatic snapshots of the disks are enabled.");

    private static readonly Parameter<bool?> BurstingEnabled = Declare.Boolean(
        "BurstingEnabled", "Whether performance bursts are enabled. Only for cloud_auto disks.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyDiskAttribute",
        Summary = "Modifies the attributes of disks.",
        Description = "Attributes that are not specified do not change. All disks are changed, or none.",
        Parameters =
        [
            RegionId, DiskParameters.OptionalDiskId, DiskIds, DiskName, Description, DeleteWithInstance,
            DeleteAutoSnapshot, EnableAutoSnapshot, BurstingEnabled,
        ],
        Resource = DiskParameters.OptionalDiskId,
        Response = Done.Shape,
        Errors =
        [
            .. CommonErrorSets.OfEveryAction, DiskErrors.MissingId, DiskErrors.IdConflict,
            DiskErrors.NothingToModify, DiskErrors.NameMalformed, DiskErrors.DescriptionMalformed,
            DiskErrors.NotFound, DiskErrors.NotPortable, DiskErrors.BurstNotSupported,
            DiskErrors.TooSmallForBurst,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var region = call.Get(RegionId);
        var one = call.Get(DiskParameters.OptionalDiskId);
        var several = call.Get(DiskIds);
        var changes = new DiskChanges
        {
            Name = call.Get(DiskName),
            Description = call.Get(Description),
            DeleteWithInstance = call.Get(DeleteWithInstance),
            DeleteAutoSnapshot = call.Get(DeleteAutoSnapshot),
            EnableAutoSnapshot = call.Get(EnableAutoSnapshot),
            BurstingEnabled = call.Get(BurstingEnabled),
        };
        if (one is null == several.IsEmpty)
        {
            throw new ApiException(one is null ? DiskErrors.MissingId : DiskErrors.IdConflict);
        }

        if (changes.IsEmpty)
        {
            throw new ApiException(DiskErrors.NothingToModify);
        }

        return Done.After(DiskModification.Modify(call.State, region, one is null ? several : [one], changes));
    }
}
