using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Images;

namespace Ecs.Emulator.Domain.Rules.Images;

/// <summary>The images to list: those for which every condition holds. Null matches any image.</summary>
internal sealed record ImageFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>The name, in which <c>*</c> is a wildcard.</summary>
    public string? Name { get; init; }

    public string? Family { get; init; }

    public string? OwnerAlias { get; init; }

    /// <summary>The account that owns the image. Public images belong to no account.</summary>
    public string? OwnerId { get; init; }

    /// <summary><c>linux</c> or <c>windows</c>.</summary>
    public string? OsType { get; init; }

    public string? Architecture { get; init; }

    /// <summary>False matches no image: all images are available.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>False matches no image: all images support I/O optimized instances.</summary>
    public bool? SupportsIoOptimized { get; init; }

    /// <summary>False matches no image: all images support cloud-init.</summary>
    public bool? SupportsCloudInit { get; init; }

    /// <summary>A type that must support the image. An unknown type supports none.</summary>
    public string? InstanceType { get; init; }

    /// <summary>Whether an instance uses the image.</summary>
    public bool? InUse { get; init; }

    /// <summary>Whether the image matches. <see cref="InstanceType"/> is not considered.</summary>
    internal bool Matches(ListedImage listed) =>
        Matches(listed.Image)
        && (OwnerId is null || OwnerId == listed.OwnerId?.Value)
        && (InUse is null || InUse == listed.InUse)
        && IsAvailable is not false
        && SupportsIoOptimized is not false
        && SupportsCloudInit is not false;

    private bool Matches(Image image) =>
        (Ids.IsEmpty || Ids.Contains(image.Id))
        && (Name is null || Wildcard.Matches(Name, image.Name, StringComparison.Ordinal))
        && (Family is null || Family == image.Family)
        && (OwnerAlias is null || OwnerAlias == image.OwnerAlias)
        && (OsType is null || OsType == image.OsType)
        && (Architecture is null || Architecture == image.Architecture);
}
