using Ecs.Emulator.Domain.Resources.Access;

namespace Ecs.Emulator.Domain.Rules.Access;

/// <summary>The values of a request for a session of a role.</summary>
internal sealed record RoleSessionSpec
{
    /// <summary>The account of the role.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The name of the role.</summary>
    public required string Role { get; init; }

    /// <summary>The name of the session.</summary>
    public required string Name { get; init; }

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(Limits.DefaultSessionDuration);

    /// <summary>The policy of the session; null for none.</summary>
    public SessionPolicy? Policy { get; init; }
}
