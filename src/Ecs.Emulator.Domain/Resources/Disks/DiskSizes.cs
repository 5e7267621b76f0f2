namespace Ecs.Emulator.Domain.Resources.Disks;

/// <summary>The range of sizes that a disk may have, in GiB.</summary>
internal readonly record struct DiskSizes(int Minimum, int Maximum)
{
    private const int MaxSystemDiskSize = 2_048;

    /// <summary>
    /// The range for a category, performance level and use; null for a category whose disks cannot be resized.
    /// </summary>
    public static DiskSizes? Of(string category, string level, bool isSystemDisk) =>
        OfDataDisk(category, level) is not { } sizes ? null
            : !isSystemDisk ? sizes
            : category == "cloud" ? new DiskSizes(20, 500)
            : sizes with { Maximum = Math.Min(sizes.Maximum, MaxSystemDiskSize) };

    public bool Contains(int size) => Minimum <= size && size <= Maximum;

    private static DiskSizes? OfDataDisk(string category, string level) => category switch
    {
        "cloud" => new DiskSizes(5, 2_000),
        "cloud_efficiency" or "cloud_ssd" => new DiskSizes(20, 32_768),
        "cloud_essd_entry" => new DiskSizes(10, 32_768),
        "cloud_auto" => new DiskSizes(1, 65_536),
        "cloud_essd" => new DiskSizes(MinSizeOf(level), 65_536),
        "elastic_ephemeral_disk_standard" or "elastic_ephemeral_disk_premium" => new DiskSizes(64, 8_192),
        _ => null,
    };

    private static int MinSizeOf(string level) => level switch
    {
        "PL0" => 1,
        "PL2" => 461,
        "PL3" => 1_261,
        _ => 20,
    };
}
