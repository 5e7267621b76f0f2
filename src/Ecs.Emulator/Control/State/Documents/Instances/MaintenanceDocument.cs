using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Instances;

internal static class MaintenanceDocument
{
    private static readonly NullableFormat<int> Hour = Format.Integer(maximum: 23).OrNull();

    private static readonly MemberList<InstanceMaintenance> Members = new();

    private static readonly Member<InstanceMaintenance, MaintenanceAction> Action = Members.Add(
        "action", maintenance => maintenance.Action, Format.OneOf<MaintenanceAction>(), MaintenanceAction.AutoRecover);

    private static readonly Member<InstanceMaintenance, bool> Notify =
        Members.Add("notify", maintenance => maintenance.Notify, Format.Boolean, false);

    private static readonly Member<InstanceMaintenance, int?> WindowStartHour =
        Members.Add("windowStartHour", maintenance => maintenance.Window?.StartHour, Hour);

    private static readonly Member<InstanceMaintenance, int?> WindowEndHour =
        Members.Add("windowEndHour", maintenance => maintenance.Window?.EndHour, Hour);

    public static readonly ObjectFormat<InstanceMaintenance> Object = new(Members, Create);

    private static InstanceMaintenance Create(MemberReader<InstanceMaintenance> read)
    {
        var start = read.Get(WindowStartHour);
        var end = read.Get(WindowEndHour);
        if ((start is null) != (end is null) || (start is not null && start == end))
        {
            read.Report(WindowEndHour, "A window needs two different hours.");
        }

        return new InstanceMaintenance
        {
            Action = read.Get(Action),
            Notify = read.Get(Notify),
            Window = start is { } first && end is { } last ? new MaintenanceWindow(first, last) : null,
        };
    }
}
