using System.Text.Json;

namespace Ecs.Emulator.Tests.Harness;

internal static class JsonText
{
    /// <summary>The text of a member, which must exist.</summary>
    public static string TextOf(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    /// <summary>Joins the lines of a JSON text, without their indentation, to compare it with a response.</summary>
    public static string OneLine(this string json) =>
        string.Concat(json.Split('\n').Select(line => line.Trim()));
}
