namespace Ecs.Emulator.Domain;

/// <summary>Patterns in which <c>*</c> stands for any text, including an empty one.</summary>
internal static class Wildcard
{
    /// <summary>Whether the whole text matches the pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, StringComparison comparison)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
        {
            return pattern.Equals(text, comparison);
        }

        if (!text.StartsWith(pattern[..star], comparison))
        {
            return false;
        }

        // Each middle part matches at its first occurrence. The last part must match the end of the text.
        text = text[star..];
        pattern = pattern[(star + 1)..];
        for (star = pattern.IndexOf('*'); star >= 0; star = pattern.IndexOf('*'))
        {
            var found = text.IndexOf(pattern[..star], comparison);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + star)..];
            pattern = pattern[(star + 1)..];
        }

        return text.EndsWith(pattern, comparison);
    }
}
