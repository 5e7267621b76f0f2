namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>A function that accepts any bytes.</summary>
/// <param name="Name">The name, which is also the name of its corpus folder.</param>
/// <param name="Summary">The description.</param>
/// <param name="Run">Runs the target; throws if a condition does not hold.</param>
internal sealed record FuzzTarget(string Name, string Summary, Action<byte[]> Run)
{
    /// <summary>The number of mutated inputs in each test run; less for slow targets.</summary>
    public int Runs { get; init; } = 10_000;

    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        new(
            "addresses",
            "Addresses and CIDR blocks, compared with .NET and a literal implementation of the RFCs.",
            AddressTarget.Run),
        new(
            "requests",
            "Complete calls: query and form, the parameters of every action, the response.",
            RequestTarget.Run),
        new(
            "signatures",
            "The canonical forms of V1 and V3, compared with literal ones, and the Authorization header.",
            SignatureTarget.Run),
        new(
            "states",
            "State documents, put and merged, and requests in the states that they create.",
            DocumentTarget.Run),
        new("faults", "Fault documents.", FaultTarget.Run),
        new(
            "ranges", "The ends of all ranges of numbers and addresses, in documents and parameters.",
            RangeTarget.Run) { Runs = 5_000 },
        new(
            "costs", "State documents with n and 2n members, and the allocations of reading and writing them.",
            CostTarget.Run) { Runs = 500 },
    ];

    public static FuzzTarget Named(string name) => All.FirstOrDefault(target => target.Name == name)
        ?? throw new FindingException(
            $"Unknown target \"{name}\", but {string.Join(", ", All.Select(target => target.Name))}.");
}
