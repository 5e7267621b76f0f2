namespace Ecs.Emulator.Domain.Resources.InstanceTypes;

/// <summary>
/// Properties that follow from the name of an instance type: <c>ecs.</c>, a family (letters and a generation), a size.
/// </summary>
internal static class InstanceTypeFamily
{
    private const string Prefix = "ecs.";

    /// <summary>The categories by the first letters of the family. Longer letters come first.</summary>
    private static readonly (string Letters, string Category)[] Categories =
    [
        ("ebm", "Bare Metal"),
        ("scc", "High Performance Compute"),
        ("hf", "High Clock Speed"),
        ("vgn", "Visual Compute-optimized"),
        ("gn", "Compute-optimized with GPU"),
        ("video", "Heterogeneous Service"),
        ("sn1ne", "Compute-optimized"),
        ("sn2ne", "General-purpose"),
        ("se1", "Memory-optimized"),
        ("ic", "Compute-optimized"),
        ("re", "Memory-optimized"),
        ("mn", "Shared"),
        ("xn", "Shared"),
        ("g", "General-purpose"),
        ("c", "Compute-optimized"),
        ("r", "Memory-optimized"),
        ("d", "Big data"),
        ("i", "Local SSDs"),
        ("f", "Compute-optimized with FPGA"),
        ("t", "Shared"),
        ("s", "Shared"),
        ("n", "Shared"),
        ("e", "Shared"),
        ("v", "Shared"),
    ];

    /// <summary>
    /// The name without its size and without the ratio of CPUs to memory: <c>ecs.t5-c1m2.large</c> is of the family
    /// <c>ecs.t5</c>.
    /// </summary>
    public static string Of(string type)
    {
        var family = type.LastIndexOf('.') is > 3 and var dot ? type[..dot] : type;
        var parts = family.Split('-');
        return parts.Length == 1
            ? family
            : string.Join('-', parts.Where((part, index) => index == 0 || !IsRatio(part)));
    }

    /// <summary>The first digit in the name; 0 for none.</summary>
    public static int GenerationOf(string type)
    {
        var name = Name(type);
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        return start < 0 ? 0 : name[start] - '0';
    }

    /// <summary>The category; empty if the name does not determine it.</summary>
    public static string CategoryOf(string type)
    {
        var name = Name(type);
        return Array.Find(Categories, category => name.StartsWith(category.Letters, StringComparison.Ordinal)).Category
            ?? "";
    }

    /// <summary><c>ARM</c> for the families whose generation is followed by <c>y</c>, otherwise <c>X86</c>.</summary>
    public static string ArchitectureOf(string type) =>
        Name(type) is ['g' or 'c' or 'r', >= '0' and <= '9', 'y', '.', ..] ? "ARM" : "X86";

    /// <summary>
    /// The generation in DescribeInstanceTypeFamilies: <c>ecs-4</c> for g5, <c>ecs-5</c> for g6, <c>ecs-6</c> for g7
    /// and later; <c>ecs-3</c> for all before g5, which is assumed.
    /// </summary>
    public static string SeriesOf(string type) => $"ecs-{Math.Clamp(GenerationOf(type) - 1, 3, 6)}";

    /// <summary><c>EnterpriseLevel</c>, <c>EntryLevel</c> or, for burstable types, <c>CreditEntryLevel</c>.</summary>
    public static string LevelOf(string type) => CategoryOf(type) switch
    {
        "Shared" when Name(type).StartsWith('t') => "CreditEntryLevel",
        "Shared" => "EntryLevel",
        _ => "EnterpriseLevel",
    };

    private static string Name(string type) =>
        type.StartsWith(Prefix, StringComparison.Ordinal) ? type[Prefix.Length..] : type;

    /// <summary>A ratio of CPUs to memory: <c>c1m2</c>, <c>lc2m1</c>, <c>m8</c>.</summary>
    private static bool IsRatio(string part) =>
        part.TrimStart('l') is ['c' or 'm', >= '0' and <= '9', ..];
}
