using Ecs.Emulator.Benchmarks.Gate;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Benchmarks.Tests;

/// <summary>Counts the costs of reading documents of two sizes; they must be linear in all repeated parts.</summary>
public sealed class DocumentCostTests(PublishedGate gate) : IClassFixture<PublishedGate>
{
    private const int Size = 1_000;

    /// <summary>
    /// Growing tables and sorting take slightly more than twice as much; quadratic costs are four times as much.
    /// </summary>
    private const double MaxRatio = 2.4;

    public static TheoryData<string> Documents => [.. DocumentScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    [Rule("state.linear")]
    public async Task Reading_a_document_is_linear_in_its_size(string document)
    {
        var once = await gate.CountDocumentInstructionsAsync(document, Size);
        var twice = await gate.CountDocumentInstructionsAsync(document, 2 * Size);

        ((double)twice / once).Should().BeLessThan(MaxRatio, $"{Size} cost {once} instructions, twice as many {twice}");
    }
}
