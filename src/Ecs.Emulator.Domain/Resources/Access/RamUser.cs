using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>A RAM user of an account: may do everything but what is denied.</summary>
internal sealed record RamUser
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
            if (Wildcard.Matches(pattern, permission, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
