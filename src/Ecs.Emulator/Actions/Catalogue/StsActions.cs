using Ecs.Emulator.Actions.Sts;

namespace Ecs.Emulator.Actions.Catalogue;

/// <summary>The actions of Security Token Service (2015-04-01).</summary>
internal static class StsActions
{
    /// <summary>All of them, in the order in which documents list them.</summary>
    public static readonly IReadOnlyList<ApiAction> All = [GetCallerIdentity.Action];
}
