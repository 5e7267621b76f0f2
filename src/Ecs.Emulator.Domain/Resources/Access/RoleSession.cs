namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>A session of a RAM role. The security token of its temporary key contains it.</summary>
internal sealed record RoleSession
{
    /// <summary>The name of the role.</summary>
    public required string Role { get; init; }

    /// <summary>The name of the session.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The policy, which restricts the permissions of the role; null for none.</summary>
    public SessionPolicy? Policy { get; init; }
}
