using Ecs.Emulator.Benchmarks.Counting;
using Ecs.Emulator.Benchmarks.Gate;

namespace Ecs.Emulator.Benchmarks.Tests;

/// <summary>Counts the costs of calls instead of timing them; a more expensive call must update its bound.</summary>
public sealed class CallCostTests(PublishedGate gate) : IClassFixture<PublishedGate>
{
    private const string Advice =
        "the call has become more expensive; if that is intended, update the bounds and give the reason in the "
        + "commit: "
        + "dotnet run -c Release --project tests/Ecs.Emulator.Benchmarks -- count --write";

    private static readonly IReadOnlyDictionary<string, CallCost> Bounds = CallBounds.Read();

    public static TheoryData<string> Scenarios => [.. Scenario.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_scenario_has_a_bound_and_every_bound_has_a_scenario() =>
        Bounds.Keys.Should().BeEquivalentTo(Scenario.All.Select(scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_call_allocates_no_more_bytes_than_its_bound(string scenario)
    {
        var bytes = await gate.CountBytesAsync(scenario);

        bytes.Should().BeLessThanOrEqualTo(Bounds[scenario].Bytes, Advice);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_call_takes_no_more_instructions_than_its_bound(string scenario)
    {
        var instructions = await gate.CountInstructionsAsync(scenario);

        instructions.Should().BeLessThanOrEqualTo(Bounds[scenario].Instructions, Advice);
    }
}
