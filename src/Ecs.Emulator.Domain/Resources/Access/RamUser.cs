using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>A RAM user, who can call every action that is not denied.</summary>
internal sealed record RamUser
{
    public required string Name { get; init; }

    /// <summary>The denied actions, such as <c>ecs:RunInstances</c>; <c>*</c> stands for any text.</summary>
    public ImmutableArray<string> Deny { get; init; } = [];

    /// <summary>Whether an action, such as <c>ecs:RunInstances</c>, is denied. The comparison ignores case.</summary>
    public bool IsDenied(string permission)
    {
        foreach (var pattern in Deny)
        {
            if (Wildcard.Matches(pattern, permission, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
