using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Images;

internal sealed record Image
{
    /// <summary>The default image of an instance in a state document.</summary>
    public const string Default = "aliyun_3_x64_20G_alibase_20240528.vhd";

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The image family; empty for none.</summary>
    public string Family { get; init; } = "";

    /// <summary>The operating system, with its version.</summary>
    public string OsName { get; init; } = "";

    /// <summary><c>linux</c> or <c>windows</c>.</summary>
    public string OsType { get; init; } = "linux";

    /// <summary>The operating system, without its version.</summary>
    public string Platform { get; init; } = "";

    /// <summary><c>x86_64</c>, <c>arm64</c> or <c>i386</c>.</summary>
    public string Architecture { get; init; } = "x86_64";

    /// <summary>In GiB: the smallest size of a system disk.</summary>
    public int Size { get; init; } = 20;

    /// <summary>The owner: <c>system</c>, <c>self</c>, <c>others</c> or <c>marketplace</c>.</summary>
    public string OwnerAlias { get; init; } = "self";

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    public static Catalogue<string, Image> CatalogueOf(IEnumerable<Image> images) => new(images, image => image.Id);
}
