namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>A time that stands still until a test moves it on.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset now = Given.Then;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;
}
