namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>Something that is given any bytes at all.</summary>
/// <param name="Name">Its name, which is also that of its folder in the corpus.</param>
/// <param name="Summary">What it tries.</param>
/// <param name="Run">Does it with these bytes; throws where something does not hold.</param>
internal sealed record FuzzTarget(string Name, string Summary, Action<byte[]> Run)
{
    /// <summary>How many inputs the tests make of its corpus: fewer where each takes longer.</summary>
    public int Runs { get; init; } = 10_000;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        new("addresses", "Addresses and CIDR blocks, beside those of .NET and a second reading of the RFCs.", AddressTarget.Run),
        new("requests", "Whole calls: query and form, the parameters of every action, the answer.", RequestTarget.Run),
        new("signatures", "The canonical forms of V1 and V3, beside literal ones, and the Authorization header.", SignatureTarget.Run),
        new("states", "State documents, put and merged, and requests in the states that they create.", DocumentTarget.Run),
        new("faults", "Fault documents.", FaultTarget.Run),
        new(
            "ranges", "The ends of all ranges of numbers and addresses, in documents and parameters.",
            RangeTarget.Run) { Runs = 5_000 },
        new(
            "costs", "State documents of n and 2n members, and what reading and writing them allocates.",
            CostTarget.Run) { Runs = 500 },
    ];

    /// <summary>The target of this name.</summary>
    /// <exception cref="FindingException">There is none such.</exception>
    public static FuzzTarget Named(string name) => All.FirstOrDefault(target => target.Name == name)
        ?? throw new FindingException($"There is no target \"{name}\", but {string.Join(", ", All.Select(target => target.Name))}.");
}
