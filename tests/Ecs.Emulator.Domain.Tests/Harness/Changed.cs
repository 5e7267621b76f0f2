namespace Ecs.Emulator.Domain.Tests.Harness;

internal static class Changed
{
    /// <summary>Asserts that an operation succeeds and changes the state.</summary>
    public static void By(AccountState state, Action<AccountState> call)
    {
        var before = Snapshot.Of(state);
        call(state);
        Snapshot.Of(state).Should().NotBe(before);
    }
}
