using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The model of a disk: its category and performance level.</summary>
internal static class DiskModelParameters
{
    /// <summary>The categories of disks that are created without an instance.</summary>
    public static readonly IReadOnlyList<string> CategoriesWithoutInstance =
    [
        "cloud", "cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud_auto", "cloud_essd_entry",
        "elastic_ephemeral_disk_standard", "elastic_ephemeral_disk_premium",
    ];

    /// <summary>The category of a disk of an instance, which can also be a local disk.</summary>
    public static readonly Parameter<string?> Category = Declare.OneOf(
        "Category",
        "The category of the disk.",
        [
            .. CategoriesWithoutInstance, "cloud_regional_disk_auto", "ephemeral", "ephemeral_ssd", "local_ssd_pro",
            "local_hdd_pro",
        ]);

    public static readonly Parameter<string?> Level = Declare.OneOf(
        "PerformanceLevel", "The performance level of an ESSD: PL0 to PL3.", DiskSpecChanges.Levels);
}
