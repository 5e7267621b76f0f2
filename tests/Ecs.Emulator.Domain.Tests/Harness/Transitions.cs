using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Harness;

internal static class Transitions
{
    /// <summary>Advances the clock to the end of the transitions that began now, and completes them.</summary>
    public static void Pass(AccountState state, FakeTimeProvider clock)
    {
        clock.Advance(state.TransitionDelay);
        state.RunDueTransitions();
    }
}
