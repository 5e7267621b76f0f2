namespace Ecs.Emulator.Domain.Resources.Access;

internal enum AccessKeyStatus
{
    Active,
    Inactive,
    Expired,
}

internal sealed record AccessKey
{
    public required string Id { get; init; }

    /// <summary>The AccessKeySecret, which signs requests.</summary>
    public required string Secret { get; init; }

    public AccessKeyStatus Status { get; init; }

    /// <summary>The RAM user of the key; null for a key of the account itself.</summary>
    public string? User { get; init; }

    /// <summary>When a temporary key expires; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The security token of a temporary (STS) key; null for a permanent key.</summary>
    public string? SecurityToken { get; init; }
}
