namespace Ecs.Emulator.Signing;

/// <summary>Parameters in the one form in which they are signed.</summary>
internal static class CanonicalQuery
{
    /// <summary>
    /// Adds <c>name=value</c> in ordinal order of the names, joined by ampersands; UTF-8, all but the unreserved characters of
    /// RFC 3986 as <c>%XX</c> in upper case: a space is <c>%20</c> and an asterisk <c>%2A</c>.
    /// </summary>
    /// <param name="text">What it is added to.</param>
    /// <param name="parameters">The parameters, each name once.</param>
    /// <param name="except">The parameter that is left out; null for none.</param>
    public static void Append(
        ref Utf8Text text, IReadOnlyList<KeyValuePair<string, string>> parameters, string? except = null)
    {
        var sorted = new KeyValuePair<string, string>[parameters.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = parameters[i];
        }

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
