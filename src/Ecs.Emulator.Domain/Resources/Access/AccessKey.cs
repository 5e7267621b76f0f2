namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>The states of an access key.</summary>
internal enum AccessKeyStatus
{
    /// <summary>It may be used.</summary>
    Active,

    /// <summary>It is switched off.</summary>
    Inactive,

    /// <summary>Its time is over.</summary>
    Expired,
}

/// <summary>A key with which somebody calls the API.</summary>
internal sealed record AccessKey
{
    /// <summary>The AccessKeyId.</summary>
    public required string Id { get; init; }

    /// <summary>The AccessKeySecret, with which calls are signed.</summary>
    public required string Secret { get; init; }

    /// <summary>Its state.</summary>
    public AccessKeyStatus Status { get; init; }

    /// <summary>The RAM user whose key it is; null for the account's own.</summary>
    public string? User { get; init; }

    /// <summary>When its time is over, as that of a temporary key is; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The security token that comes with a temporary (STS) key; null for a lasting one.</summary>
    public string? SecurityToken { get; init; }
}
