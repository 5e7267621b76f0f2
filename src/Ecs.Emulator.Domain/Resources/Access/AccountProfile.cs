using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>Whether the type of an account supports the API.</summary>
internal enum AccountType
{
    Normal,

    /// <summary>Requests fail with <see cref="Refusal.AccountTypeNotSupported"/>.</summary>
    Unsupported,
}

/// <summary>The status, type and quotas of an account.</summary>
internal sealed record AccountProfile
{
    public AccountType Type { get; init; }

    /// <summary>Requests of an inactive account fail with <see cref="Refusal.AccountNotFound"/>.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The names of the actions that RAM users cannot call, regardless of their permissions.</summary>
    public ImmutableArray<string> ActionsClosedToRam { get; init; } = [];

    public Quotas Quotas { get; init; } = new();
}
