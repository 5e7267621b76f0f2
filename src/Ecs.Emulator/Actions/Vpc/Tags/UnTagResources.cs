namespace Ecs.Emulator.Actions.Vpc.Tags;

/// <summary>The spelling UnTagResources is that of the API.</summary>
internal static class UnTagResources
{
    public static readonly ApiAction Action = TagResourceParameters.Tagging.Remove("UnTagResources");
}
