namespace Ecs.Emulator.Domain.Tests.Harness;

internal static class Planned
{
    /// <summary>Asserts that a rule returns changes and changes nothing itself.</summary>
    public static void ChangesNothing(AccountState state, Func<AccountState, ChangeSet?> rule)
    {
        var before = Snapshot.Of(state);
        var changes = rule(state);
        changes.Should().NotBeNull();
        changes!.IsEmpty.Should().BeFalse();
        Snapshot.Of(state).Should().Be(before);
        state.Apply(changes);
        Snapshot.Of(state).Should().NotBe(before);
    }
}
