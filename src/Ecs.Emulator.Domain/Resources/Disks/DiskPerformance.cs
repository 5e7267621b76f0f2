namespace Ecs.Emulator.Domain.Resources.Disks;

/// <param name="Iops">Operations per second, for reads and for writes.</param>
/// <param name="Throughput">MB per second, for reads and for writes.</param>
internal readonly record struct DiskPerformance(int Iops, int Throughput)
{
    /// <summary>The upper limit of the provisioned IOPS of a <c>cloud_auto</c> disk.</summary>
    private const int MaxProvisionedIops = 50_000;

    /// <summary>The maximum IOPS of a <c>cloud_auto</c> disk per GiB.</summary>
    private const int MaxIopsPerGib = 1_000;

    /// <summary>The performance by the published formulas of the category and level.</summary>
    public static DiskPerformance Of(Disk disk) => (disk.Category, disk.PerformanceLevel) switch
    {
        ("cloud_essd", "PL0") => Of(disk.Size, 1_800, 12, 10_000, 100, 0.25, 180),
        ("cloud_essd", "PL2") => Of(disk.Size, 4_000, 50, 100_000, 120, 0.5, 750),
        ("cloud_essd", "PL3") => Of(disk.Size, 4_000, 50, 1_000_000, 120, 0.5, 4_000),
        ("cloud_essd", _) => Of(disk.Size, 1_800, 50, 50_000, 120, 0.5, 350),
        ("cloud_auto", _) => OfAutoPl(disk),
        ("cloud_essd_entry", _) => Of(disk.Size, 1_800, 8, 6_000, 100, 0.15, 150),
        ("cloud_ssd", _) => Of(disk.Size, 1_800, 30, 25_000, 120, 0.5, 300),
        ("cloud_efficiency", _) => Of(disk.Size, 1_800, 8, 5_000, 100, 0.15, 140),
        _ => new DiskPerformance(300, 40),
    };

    /// <summary>The maximum provisioned IOPS of a <c>cloud_auto</c> disk of this size.</summary>
    public static int MaxProvisionedIopsOf(int size) => (int)Math.Clamp(
        ((long)MaxIopsPerGib * size) - OfAutoPl(size).Iops, 0, MaxProvisionedIops);

    private static DiskPerformance OfAutoPl(int size) => Of(size, 1_800, 50, 50_000, 120, 0.5, 350);

    private static DiskPerformance OfAutoPl(Disk disk)
    {
        var baseline = OfAutoPl(disk.Size);
        return baseline with { Iops = baseline.Iops + disk.ProvisionedIops };
    }

    private static DiskPerformance Of(
        int size, int iops, int iopsPerGib, int maxIops, int throughput, double throughputPerGib, int maxThroughput) =>
        new(
            (int)Math.Min(maxIops, iops + ((long)iopsPerGib * size)),
            (int)Math.Min(maxThroughput, throughput + (throughputPerGib * size)));
}
