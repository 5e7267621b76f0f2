using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class ModifyDiskAttribute
{
    private const int MaxDisks = 100;

    private static readonly Parameter<RegionId?> RegionId = Declare.OptionalId<RegionId>(
        "RegionId", "The region of the disks. Default: any.");

    private static readonly Parameter<ImmutableArray<DiskId>> DiskIds = Declare.IdList<DiskId>(
        "DiskIds", "The IDs of several disks.", "d-myinstance", MaxDisks);

    private static readonly Parameter<bool?> DeleteWithInstance = Declare.Boolean(
        "DeleteWithInstance", "Whether the disks are released with their instance. False is rejected for disks that "
            + "cannot be detached.");

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
            RegionId, DiskParameters.OptionalDiskId, DiskIds, DiskParameters.Name with { Example = "mydisk" },
            DiskParameters.Description, DeleteWithInstance,
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
            Name = call.Get(DiskParameters.Name),
            Description = call.Get(DiskParameters.Description),
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

        return Done.After(DiskModification.Modify(call.State, region, one is { } id ? [id] : several, changes));
    }
}
