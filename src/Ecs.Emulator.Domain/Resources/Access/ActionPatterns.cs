using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>Patterns of permissions, such as <c>ecs:Assign*</c>; <c>*</c> stands for any text.</summary>
internal static class ActionPatterns
{
    /// <summary>Whether the text is a product, a colon and an action, or a wildcard for all of them.</summary>
    public static bool IsPattern(string text) =>
        text == "*" || (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < text.Length - 1);

    /// <summary>Whether an action, such as <c>ecs:RunInstances</c>, matches a pattern. Ignores case.</summary>
    public static bool Match(ImmutableArray<string> patterns, string permission)
    {
        foreach (var pattern in patterns)
        {
            if (Wildcard.Matches(pattern, permission, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
