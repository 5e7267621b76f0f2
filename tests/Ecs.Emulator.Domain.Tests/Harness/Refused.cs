namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>Asserts that the cloud refuses, and that a refused call has changed nothing.</summary>
internal static class Refused
{
    /// <summary>The refusal must be this one, with these arguments where any are named.</summary>
    public static void With(Refusal refusal, AccountState state, Action<AccountState> call, params string[] arguments)
    {
        var before = Snapshot.Of(state);
        var thrown = FluentActions.Invoking(() => call(state)).Should().Throw<RefusedException>().Which;
        thrown.Refusal.Should().Be(refusal);
        if (arguments.Length > 0)
        {
            thrown.Arguments.Should().Equal(arguments);
        }

        Snapshot.Of(state).Should().Be(before);
    }
}
