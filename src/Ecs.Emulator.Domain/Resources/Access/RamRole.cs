using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>A RAM role. Its sessions can call every action that is not denied.</summary>
internal sealed record RamRole
{
    private const int MaxNameLength = 64;

    public required string Name { get; init; }

    /// <summary>The maximum duration of a session in seconds.</summary>
    public int MaxSessionDuration { get; init; } = Limits.MinMaxSessionDuration;

    /// <summary>The denied actions, as <see cref="ActionPatterns"/>.</summary>
    public ImmutableArray<string> Deny { get; init; } = [];

    /// <summary>Whether the text is 1 to 64 letters, digits, periods, hyphens and underscores.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= MaxNameLength
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');
}
