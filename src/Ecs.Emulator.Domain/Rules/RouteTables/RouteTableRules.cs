using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>Preconditions for operations on route tables.</summary>
internal static class RouteTableRules
{
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableStateNotAllowed"/>.</exception>
    public static void RequireAvailable(RouteTable table) =>
        RefusedException.ThrowIf(table.Status != RouteTableStatus.Available, Refusal.RouteTableStateNotAllowed);

    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableIsSystem"/>.</exception>
    public static void RequireCustom(RouteTable table) =>
        RefusedException.ThrowIf(table.IsSystem, Refusal.RouteTableIsSystem);
}
