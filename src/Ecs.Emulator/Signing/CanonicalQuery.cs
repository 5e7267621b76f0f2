using Ecs.Emulator.Text;

namespace Ecs.Emulator.Signing;

/// <summary>Parameters in the one form in which they are signed.</summary>
internal static class CanonicalQuery
{
    private const int FewParameters = 32;

    /// <summary>
    /// Adds <c>name=value</c> in ordinal order of the names, joined by ampersands; UTF-8, all but the unreserved characters of
    /// RFC 3986 as <c>%XX</c> in upper case: a space is <c>%20</c> and an asterisk <c>%2A</c>.
    /// </summary>
    /// <param name="text">What it is added to.</param>
    /// <param name="parameters">The parameters, each name once.</param>
    /// <param name="except">The parameter that is left out; null for none.</param>
    public static void Append(
        ref Utf8Text text, scoped ReadOnlySpan<KeyValuePair<string, string>> parameters, string? except = null)
    {
        var isFirst = true;
        foreach (var (name, value) in InOrder(parameters))
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

    private static KeyValuePair<string, string>[] InOrder(ReadOnlySpan<KeyValuePair<string, string>> parameters)
    {
        var sorted = parameters.ToArray();
        if (sorted.Length > FewParameters)
        {
            Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
            return sorted;
        }

        // Few are put in their places one by one: many clients send them in order already.
        for (var count = 0; count < sorted.Length; count++)
        {
            var parameter = parameters[count];
            var place = count;
            while (place > 0 && string.CompareOrdinal(sorted[place - 1].Key, parameter.Key) > 0)
            {
                sorted[place] = sorted[place - 1];
                place--;
            }

            sorted[place] = parameter;
        }

        return sorted;
    }
}
