namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class UntagResources
{
    public static readonly ApiAction Action = TagResourceParameters.Tagging.Remove("UntagResources");
}
