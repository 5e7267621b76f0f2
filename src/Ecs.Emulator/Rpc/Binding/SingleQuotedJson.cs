using System.Text;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>
/// Rewrites JSON whose strings are in single quotes, <c>['a','b']</c>, as JSON. The service reads both forms, and the
/// guide of the vendor's command-line tool uses this one.
/// </summary>
internal static class SingleQuotedJson
{
    /// <summary>
    /// Returns the text with double quotes around each single-quoted string. All other text is unchanged.
    /// </summary>
    public static string ToJson(string text)
    {
        if (!text.Contains('\''))
        {
            return text;
        }

        var json = new StringBuilder(text.Length + 2);
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quote is null)
            {
                quote = character is '\'' or '"' ? character : null;
                json.Append(quote is null ? character : '"');
            }
            else if (character == quote)
            {
                quote = null;
                json.Append('"');
            }
            else if (character == '\\' && i + 1 < text.Length)
            {
                i++;
                json.Append(text[i] == '\'' ? "'" : $"\\{text[i]}");
            }
            else
            {
                json.Append(character == '"' ? "\\\"" : character);
            }
        }

        return json.ToString();
    }
}
