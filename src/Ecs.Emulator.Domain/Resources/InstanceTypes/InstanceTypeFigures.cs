using System.Globalization;

namespace Ecs.Emulator.Domain.Resources.InstanceTypes;

/// <summary>
/// Figures of the cloud's instance types that its tables do not contain. Network figures follow from the generation and
/// the number of virtual CPUs: assumed, from the published figures of the g5, g6, g7 and g8i families. GPUs follow from
/// the name.
/// </summary>
internal static class InstanceTypeFigures
{
    /// <summary>The service returns bandwidth in kbit/s: 1,024,000 per Gbit/s.</summary>
    private const int KilobitsPerGigabit = 1_024_000;

    /// <summary>Trunk ENIs are supported from this generation on.</summary>
    private const int FirstGenerationWithTrunks = 7;

    private const int MemberEnisPerCore = 5;
    private const int MaxMemberEnis = 120;

    /// <summary>The figures of a generation, in ascending order of virtual CPUs.</summary>
    private static readonly Network[] Generation5 =
    [
        new(2, 2, 1, 300), new(4, 2, 1.5, 500), new(8, 2, 2.5, 800), new(12, 4, 4, 900), new(16, 4, 5, 1_000),
        new(24, 6, 7.5, 1_500), new(32, 8, 10, 2_000), new(int.MaxValue, 16, 20, 4_000),
    ];

    private static readonly Network[] Generation6 =
    [
        new(2, 2, 1, 300), new(4, 4, 1.5, 500), new(8, 8, 2.5, 800), new(12, 8, 4, 900), new(16, 8, 5, 1_000),
        new(24, 12, 7.5, 1_500), new(32, 16, 10, 2_000), new(52, 32, 12.5, 3_000), new(int.MaxValue, 32, 25, 6_000),
    ];

    private static readonly Network[] Generation7 =
    [
        new(2, 2, 2, 1_100), new(4, 4, 3, 1_100), new(8, 8, 5, 1_600), new(12, 8, 8, 2_400), new(16, 8, 10, 3_000),
        new(24, 12, 12, 4_500), new(32, 16, 16, 6_000), new(64, 32, 32, 12_000), new(int.MaxValue, 32, 64, 24_000),
    ];

    private static readonly Network[] Generation8 =
    [
        new(2, 2, 2.5, 1_000), new(4, 4, 4, 1_200), new(8, 8, 6, 1_600), new(12, 12, 10, 2_400), new(16, 16, 12, 3_000),
        new(24, 24, 15, 4_500), new(32, 32, 20, 6_000), new(48, 48, 25, 9_000), new(64, 64, 32, 12_000),
        new(96, 64, 50, 18_000), new(int.MaxValue, 64, 100, 30_000),
    ];

    /// <summary>The GPUs and FPGAs of families. Longer names come first.</summary>
    private static readonly (string Family, string Model)[] Accelerators =
    [
        ("vgn5i", "NVIDIA P4"), ("vgn6i", "NVIDIA T4"), ("gn5i", "NVIDIA P4"), ("gn6i", "NVIDIA T4"),
        ("gn6e", "NVIDIA V100"), ("gn6v", "NVIDIA V100"), ("sccgn6", "NVIDIA V100"), ("gn5", "NVIDIA P100"),
        ("gn7", "NVIDIA A100"), ("f1", "Intel ARRIA 10 GX 1150"), ("f3", "Xilinx VU9P"),
    ];

    /// <summary>GPUs of bare-metal and cluster types, whose names do not contain the ratio of CPUs to GPUs.</summary>
    private static readonly Dictionary<string, int> GpuCounts = new(StringComparer.Ordinal)
    {
        ["ecs.ebmgn6e.24xlarge"] = 8,
        ["ecs.ebmgn6i.24xlarge"] = 4,
        ["ecs.ebmgn6v.24xlarge"] = 8,
        ["ecs.ebmgn7.26xlarge"] = 8,
        ["ecs.sccgn6.24xlarge"] = 8,
        ["ecs.sccgn6e.24xlarge"] = 8,
    };

    /// <summary>Adds the figures to a type.</summary>
    public static InstanceType Complete(InstanceType type)
    {
        var generation = InstanceTypeFamily.GenerationOf(type.Id);
        var network = NetworkOf(generation, type.CpuCoreCount);
        var bandwidth = (int)(network.Gigabits * KilobitsPerGigabit);
        var trunk = generation >= FirstGenerationWithTrunks
            && type.CpuCoreCount >= 4
            && InstanceTypeFamily.CategoryOf(type.Id) != "Bare Metal";
        var memberEnis = trunk ? Math.Min(type.CpuCoreCount * MemberEnisPerCore, MaxMemberEnis) : 0;
        return type with
        {
            EniTrunkSupported = trunk,
            EniTotalQuantity = type.EniQuantity + memberEnis,
            PrimaryEniQueueNumber = network.Queues,
            SecondaryEniQueueNumber = network.Queues,
            MaximumQueueNumberPerEni = network.Queues,
            TotalEniQueueQuantity = network.Queues * type.EniQuantity,
            InstanceBandwidthRx = bandwidth,
            InstanceBandwidthTx = bandwidth,
            InstancePpsRx = network.KiloPackets * 1_000,
            InstancePpsTx = network.KiloPackets * 1_000,
            GpuAmount = GpusOf(type),
            GpuSpec = ModelOf(type.Id),
            LocalStorageCategory = type.LocalStorageAmount == 0 ? "" : LocalStorageCategoryOf(type.Id),
        };
    }

    private static Network NetworkOf(int generation, int cores) => Array.Find(
        generation switch
        {
            >= 8 => Generation8,
            7 => Generation7,
            6 => Generation6,
            _ => Generation5,
        },
        network => cores <= network.MaxCores);

    /// <summary>
    /// The number of GPUs or FPGAs. <c>gn5-c8g1</c> has one per 8 virtual CPUs. Some sizes reserve a few CPUs for the
    /// host, so the number is the nearest power of two. A part of a GPU counts as one.
    /// </summary>
    private static int GpusOf(InstanceType type)
    {
        if (ModelOf(type.Id).Length == 0)
        {
            return 0;
        }

        if (GpuCounts.TryGetValue(type.Id, out var amount))
        {
            return amount;
        }

        var ratio = type.Id.AsSpan(type.Id.IndexOf('-', StringComparison.Ordinal) + 1);
        var end = ratio.IndexOfAny('g', 'f');
        return ratio is ['c', ..] && end > 1 && int.TryParse(ratio[1..end], CultureInfo.InvariantCulture, out var cores)
            ? (int)Math.Pow(2, Math.Round(Math.Log2((double)type.CpuCoreCount / cores)))
            : 1;
    }

    private static string ModelOf(string type)
    {
        var name = type["ecs.".Length..];
        var family = name.StartsWith("ebm", StringComparison.Ordinal) ? name["ebm".Length..] : name;
        return Array.Find(Accelerators, known => family.StartsWith(known.Family, StringComparison.Ordinal)).Model ?? "";
    }

    private static string LocalStorageCategoryOf(string type) => type["ecs.".Length] switch
    {
        'd' => "local_hdd_pro",
        'i' => "local_ssd_pro",
        _ => "ephemeral_ssd",
    };

    /// <summary>The network of types with up to this number of virtual CPUs.</summary>
    /// <param name="MaxCores">The largest number of virtual CPUs.</param>
    /// <param name="Queues">Queues per ENI.</param>
    /// <param name="Gigabits">Bandwidth in each direction, in Gbit/s.</param>
    /// <param name="KiloPackets">Packets per second in each direction, in thousands.</param>
    private readonly record struct Network(int MaxCores, int Queues, double Gigabits, int KiloPackets);
}
