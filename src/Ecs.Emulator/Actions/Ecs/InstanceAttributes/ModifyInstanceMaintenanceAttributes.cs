using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class ModifyInstanceMaintenanceAttributes
{
    private static readonly Parameter<MaintenanceAction?> ActionOnMaintenance = Declare.OneOf<MaintenanceAction>(
        "ActionOnMaintenance", "The maintenance action of the instances.");

    private static readonly Parameter<bool?> NotifyOnMaintenance = Declare.Boolean(
        "NotifyOnMaintenance", "Whether the owner is notified in advance.");

    private static readonly Parameter<ImmutableArray<MaintenanceWindow>> MaintenanceWindow = Declare.ListOf(
        "MaintenanceWindow",
        ["StartTime", "EndTime"],
        ReadWindow,
        "The maintenance windows: 1 to 23 hours each, from and to a full hour.",
        "02:00:00",
        maxElements: 1);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyInstanceMaintenanceAttributes",
        Summary = "Modifies the maintenance attributes of one or multiple instances.",
        Description = "Attributes that are not specified do not change. All instances are changed, or none.",
        Parameters =
        [
            EcsParameters.RegionId, InstanceParameters.InstanceIdList, MaintenanceWindow, ActionOnMaintenance,
            NotifyOnMaintenance,
        ],
        Response = Done.Shape,
        Errors = [.. EcsErrorSets.InNetworkInterfaceRegion, InstanceErrors.NotFound],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var ids = InstanceBatch.Instances(call);
        var changes = new InstanceMaintenanceChanges
        {
            Window = call.Get(MaintenanceWindow) is [var window] ? window : null,
            Action = call.Get(ActionOnMaintenance),
            Notify = call.Get(NotifyOnMaintenance),
        };
        return Done.After(InstanceMaintenanceModification.Modify(
            call.State, call.Get(EcsParameters.RegionId), ids, changes));
    }

    private static MaintenanceWindow ReadWindow(ListElement element)
    {
        var window = new MaintenanceWindow(Hour(element, "StartTime"), Hour(element, "EndTime"));
        return window.StartHour != window.EndHour
            ? window
            : throw ApiException.InvalidParameter(element.NameOf("EndTime"), "A window lasts 1 to 23 hours.");
    }

    private static int Hour(ListElement element, string member)
    {
        var text = element.Find(member)
            ?? throw new ApiException(RequestErrors.MissingParameter400, element.NameOf(member));
        return TimeOnly.TryParseExact(text, "HH:00:00", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Hour
            : throw ApiException.InvalidParameter(
                element.NameOf(member), "It is not a time on the hour such as 02:00:00.");
    }
}
