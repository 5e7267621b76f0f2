namespace Ecs.Emulator.Tests.Harness;

internal static class Wait
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits for a condition that the emulator fulfils in the background.</summary>
    public static Task UntilAsync(Func<bool> isFulfilled) => UntilAsync(() => Task.FromResult(isFulfilled()));

    /// <inheritdoc cref="UntilAsync(Func{bool})"/>
    public static async Task UntilAsync(Func<Task<bool>> isFulfilled)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await isFulfilled())
        {
            await Task.Delay(Pause, limit.Token);
        }
    }
}
