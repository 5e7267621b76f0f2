namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class TagResources
{
    public static readonly ApiAction Action = TagResourceParameters.Tagging.Add("TagResources");
}
