namespace Ecs.Emulator.Benchmarks.Gate;

internal sealed class FixedTime : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
