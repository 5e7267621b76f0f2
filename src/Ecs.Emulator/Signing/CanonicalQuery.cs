namespace Ecs.Emulator.Signing;

/// <summary>Parameters in the one form in which they are signed.</summary>
internal static class CanonicalQuery
{
    /// <summary>
    /// <c>name=value</c> in ordinal order of the names, joined by ampersands; UTF-8, all but the unreserved characters of
    /// RFC 3986 as <c>%XX</c> in upper case: a space is <c>%20</c> and an asterisk <c>%2A</c>.
    /// </summary>
    public static string Of(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join(
        '&',
        parameters
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
