using Ecs.Emulator.Benchmarks.Counting;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Tests;

/// <summary>The gate's executable, published once for all tests.</summary>
public sealed class PublishedGate : IAsyncLifetime
{
    private CallCounter? counter;

    /// <summary>On a build server missing tools fail the tests; elsewhere the tests are skipped.</summary>
    private static bool MustHaveAll =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string? LackOfLinker => NativePublisher.MissingLinker;

    public async ValueTask InitializeAsync()
    {
        if (MustHaveAll || LackOfLinker is null)
        {
            counter = await CallCounter.CreateAsync();
        }
    }

    /// <summary>Returns the bytes that a scenario allocates. Skips the test if the machine lacks a tool.</summary>
    internal Task<long> CountBytesAsync(string scenario) => Counter(LackOfLinker).CountBytesAsync(scenario);

    /// <summary>Returns the instructions of a scenario. Skips the test if the machine lacks a tool.</summary>
    internal Task<long> CountInstructionsAsync(string scenario) =>
        Counter(LackOfLinker ?? CallCounter.Lack).CountInstructionsAsync(scenario);

    /// <summary>Returns the instructions of reading a document. Skips the test if the machine lacks a tool.</summary>
    internal Task<long> CountDocumentInstructionsAsync(string scenario, int size) =>
        Counter(LackOfLinker ?? CallCounter.Lack).CountDocumentInstructionsAsync(scenario, size);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CallCounter Counter(string? lack)
    {
        if (lack is not null && !MustHaveAll)
        {
            Assert.Skip(lack);
        }

        Assert.Null(lack);
        return counter!;
    }
}
