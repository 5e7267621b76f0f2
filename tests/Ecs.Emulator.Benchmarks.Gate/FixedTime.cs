namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>A time that stands still, so that nothing that is counted depends on it.</summary>
internal sealed class FixedTime : TimeProvider
{
    /// <summary>The time.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
