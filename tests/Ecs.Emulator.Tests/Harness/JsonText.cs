namespace Ecs.Emulator.Tests.Harness;

internal static class JsonText
{
    /// <summary>Joins the lines of a JSON text, without their indentation, to compare it with a response.</summary>
    public static string OneLine(this string json) =>
        string.Concat(json.Split('\n').Select(line => line.Trim()));
}
