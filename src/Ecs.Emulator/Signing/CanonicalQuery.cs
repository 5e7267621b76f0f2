using Ecs.Emulator.Text;

namespace Ecs.Emulator.Signing;

/// <summary>The canonical form of parameters, which is signed.</summary>
internal static class CanonicalQuery
{
    /// <summary>
    /// Appends <c>name=value</c> in ordinal order of the names, joined by ampersands. All but the unreserved characters
    /// of RFC 3986 become <c>%XX</c> in upper case.
    /// </summary>
    /// <param name="parameters">The parameters, with unique names.</param>
    /// <param name="except">A parameter that is not included; null for none.</param>
    public static void Append(
        ref Utf8Text text, scoped ReadOnlySpan<KeyValuePair<string, string>> parameters, string? except = null)
    {
        var sorted = parameters.ToArray();
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var isFirst = true;
        foreach (var (name, value) in sorted)
        {
            if (name == except)
            {
                continue;
            }

            if (!isFirst)
            {
                text.Append('&');
            }

            isFirst = false;
            text.AppendEscaped(name);
            text.Append('=');
            text.AppendEscaped(value);
        }
    }
}
