using Ecs.Emulator.Actions.Sts;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class StsActions
{
    public static readonly IReadOnlyList<ApiAction> All = [GetCallerIdentity.Action];
}
