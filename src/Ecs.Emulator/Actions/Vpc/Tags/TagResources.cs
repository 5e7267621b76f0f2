namespace Ecs.Emulator.Actions.Vpc.Tags;

internal static class TagResources
{
    public static readonly ApiAction Action = TagResourceParameters.Tagging.Add("TagResources");
}
