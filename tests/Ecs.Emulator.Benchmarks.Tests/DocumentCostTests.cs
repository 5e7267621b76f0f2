using Ecs.Emulator.Benchmarks.Gate;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Benchmarks.Tests;

/// <summary>
/// What reading documents costs, counted at two sizes: it is linear in everything that a document repeats.
/// </summary>
public sealed class DocumentCostTests(PublishedGate gate) : IClassFixture<PublishedGate>
{
    private const int Size = 1_000;

    /// <summary>
    /// Tables that grow and sorting take a little more than twice as much; a quadratic cost is four times as much.
    /// </summary>
    private const double MaxRatio = 2.4;

    public static TheoryData<string> Documents => [.. DocumentScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    [Rule("state.linear")]
    public async Task A_document_of_twice_the_size_costs_about_twice_as_much(string document)
    {
        var once = await gate.CountDocumentInstructionsAsync(document, Size);
        var twice = await gate.CountDocumentInstructionsAsync(document, 2 * Size);

        ((double)twice / once).Should().BeLessThan(MaxRatio, $"{Size} cost {once} instructions, twice as many {twice}");
    }
}
