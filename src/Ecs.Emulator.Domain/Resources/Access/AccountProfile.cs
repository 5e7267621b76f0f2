using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>Whether an account's type may use the API.</summary>
internal enum AccountType
{
    /// <summary>It may.</summary>
    Normal,

    /// <summary>It may not: <see cref="Refusal.AccountTypeNotSupported"/>.</summary>
    Unsupported,
}

/// <summary>What is known of an account beside its resources.</summary>
internal sealed record AccountProfile
{
    /// <summary>Its type.</summary>
    public AccountType Type { get; init; }

    /// <summary>Whether it is active; one that is not answers <see cref="Refusal.AccountNotFound"/>.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The actions that RAM users cannot call at all, whatever their permissions, by name.</summary>
    public ImmutableArray<string> ActionsClosedToRam { get; init; } = [];

    /// <summary>How much it may have.</summary>
    public Quotas Quotas { get; init; } = new();
}
