namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The new system disk of an instance.</summary>
internal sealed record SystemDiskSpec
{
    public required string ImageId { get; init; }

    /// <summary>In GiB; null for the default size, or the image's size if that is larger.</summary>
    public int? Size { get; init; }

    public bool Encrypted { get; init; }

    /// <summary>Empty for the default key.</summary>
    public string KmsKeyId { get; init; } = "";

    /// <summary>The new key pair of the instance; null for the present one.</summary>
    public string? KeyPairName { get; init; }
}
