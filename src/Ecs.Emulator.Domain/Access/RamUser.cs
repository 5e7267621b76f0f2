using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Access;

/// <summary>A RAM user of an account: may do everything but what is denied.</summary>
public sealed record RamUser
{
    /// <summary>The user's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the user may not do, such as <c>ecs:AssignPrivateIpAddresses</c>; <c>*</c> stands for any text.</summary>
    public ImmutableArray<string> Deny { get; init; } = [];

    /// <summary>Whether the user may not do this, named as <c>ecs:Action</c>. Upper and lower case are the same.</summary>
    public bool IsDenied(string permission)
    {
        foreach (var pattern in Deny)
        {
            if (Matches(pattern, permission))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
        {
            return pattern.Equals(text, StringComparison.OrdinalIgnoreCase);
        }

        if (!text.StartsWith(pattern[..star], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // Each further piece is looked for at its first place; the last one must end the text.
        text = text[star..];
        pattern = pattern[(star + 1)..];
        for (star = pattern.IndexOf('*'); star >= 0; star = pattern.IndexOf('*'))
        {
            var found = text.IndexOf(pattern[..star], StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + star)..];
            pattern = pattern[(star + 1)..];
        }

        return text.EndsWith(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
