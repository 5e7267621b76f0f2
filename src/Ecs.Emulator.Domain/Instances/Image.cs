using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Instances;

/// <summary>What an instance is made of.</summary>
public sealed record Image
{
    /// <summary>The image of an instance for which none is named.</summary>
    public const string Default = "aliyun_3_x64_20G_alibase_20240528.vhd";

    private static readonly DateTimeOffset Then = new(2024, 5, 28, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What a world begins with that names no images.</summary>
    public static readonly ImmutableArray<Image> Public =
    [
        System(Default, "Alibaba Cloud Linux  3.2104 LTS 64 bit", "Aliyun", 20),
        System("ubuntu_22_04_x64_20G_alibase_20240530.vhd", "Ubuntu  22.04 64 bit", "Ubuntu", 20),
        System("debian_12_5_x64_20G_alibase_20240530.vhd", "Debian  12.5 64 bit", "Debian", 20),
        System("win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd", "Windows Server  2022 Datacenter 64 bit English", "Windows Server 2022", 40),
    ];

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

    /// <summary>
    /// The image of this id in the world; where it has none, what the name of a public image says of itself, of which the
    /// cloud has thousands: <c>centos_7_9_x64_20G_alibase_20240403.vhd</c>. Null for any other id.
    /// </summary>
    public static Image? Find(World world, string id)
    {
        if (world.FindImage(id) is { } image)
        {
            return image;
        }

        var end = id.IndexOf("_alibase_", StringComparison.Ordinal);
        if (end <= 0 || !id.EndsWith(".vhd", StringComparison.Ordinal))
        {
            return null;
        }

        var words = id[..end].Split('_');
        return System(id, string.Join(' ', words.Where(word => !IsSize(word))), words[0], words.Where(IsSize).Select(SizeOf).LastOrDefault(20)) with
        {
            Architecture = words.Contains("arm64") ? "arm64" : "x86_64",
        };
    }

    private static Image System(string id, string osName, string platform, int size) => new()
    {
        Id = id,
        Name = id,
        OsName = osName,
        OsType = id.StartsWith("win", StringComparison.Ordinal) ? "windows" : "linux",
        Platform = platform,
        Size = size,
        OwnerAlias = "system",
        CreationTime = Then,
    };

    private static bool IsSize(string word) => word.EndsWith('G') && SizeOf(word) is > 0 and < 10_000;

    private static int SizeOf(string word) => int.TryParse(word.AsSpan(0, Math.Max(0, word.Length - 1)), out var size) ? size : 0;
}
