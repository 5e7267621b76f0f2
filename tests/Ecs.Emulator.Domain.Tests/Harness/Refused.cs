namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>Asserts that a rule throws a <see cref="RefusedException"/> and changes nothing.</summary>
internal static class Refused
{
    /// <summary>Compares the arguments only if some are specified.</summary>
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
