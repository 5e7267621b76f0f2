using Ecs.Emulator.Benchmarks.Counting;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Tests;

/// <summary>The gate's executable, which is published once for all tests.</summary>
public sealed class PublishedGate : IAsyncLifetime
{
    private CallCounter? counter;

    /// <summary>A build server has to have all that is needed: a lack fails the tests there, and skips them elsewhere.</summary>
    private static bool MustHaveAll =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string? LackOfLinker => NativePublisher.MissingLinker;

    /// <summary>Publishes it.</summary>
    public async ValueTask InitializeAsync()
    {
        if (MustHaveAll || LackOfLinker is null)
        {
            counter = await CallCounter.CreateAsync();
        }
    }

    /// <summary>The bytes that a scenario allocates. Skips the test where the machine lacks what it needs.</summary>
    internal Task<long> CountBytesAsync(string scenario) => Counter(LackOfLinker).CountBytesAsync(scenario);

    /// <summary>The instructions that a scenario takes. Skips the test where the machine lacks what it needs.</summary>
    internal Task<long> CountInstructionsAsync(string scenario) =>
        Counter(LackOfLinker ?? CallCounter.Lack).CountInstructionsAsync(scenario);

    /// <summary>
    /// The instructions that it takes to read a document. Skips the test where the machine lacks what it needs.
    /// </summary>
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
