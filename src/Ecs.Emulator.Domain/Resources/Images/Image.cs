using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Images;

/// <summary>What an instance is made of.</summary>
internal sealed record Image
{
    /// <summary>The image of an instance for which none is named.</summary>
    public const string Default = "aliyun_3_x64_20G_alibase_20240528.vhd";

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its family, which stands for the newest of it; empty for none.</summary>
    public string Family { get; init; } = "";

    /// <summary>The operating system, with its version.</summary>
    public string OsName { get; init; } = "";

    /// <summary><c>linux</c> or <c>windows</c>.</summary>
    public string OsType { get; init; } = "linux";

    /// <summary>The operating system, without its version.</summary>
    public string Platform { get; init; } = "";

    /// <summary><c>x86_64</c>, <c>arm64</c> or <c>i386</c>.</summary>
    public string Architecture { get; init; } = "x86_64";

    /// <summary>Its size, in GiB: the least that a system disk made of it must have.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Whose it is: <c>system</c>, <c>self</c>, <c>others</c> or <c>marketplace</c>.</summary>
    public string OwnerAlias { get; init; } = "self";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>A catalogue of these images.</summary>
    public static Catalogue<string, Image> CatalogueOf(IEnumerable<Image> images) => new(images, image => image.Id);
}
