using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules;

/// <summary>Keeps the transition queue up to date with the times that the rows of a table name.</summary>
/// <param name="state">The state of the table.</param>
/// <param name="table">The table.</param>
/// <param name="dueOf">When a row completes its transition; null where it is in none.</param>
/// <param name="complete">The changes that complete the transition of a row.</param>
internal sealed class TransitionScheduler<TId, TRow>(
    AccountState state,
    ResourceTable<TId, TRow> table,
    Func<TRow, DateTimeOffset?> dueOf,
    Func<AccountState, TRow, ChangeSet> complete) : IRowObserver<TRow>
    where TId : struct, IEquatable<TId>
    where TRow : class
{
    public void OnChanged(TRow? before, TRow? after, int number)
    {
        var dueBefore = before is null ? null : dueOf(before);
        if (after is null || dueOf(after) is not { } due)
        {
            if (dueBefore is not null)
            {
                state.Transitions.Cancel(this, IdOf((after ?? before)!).ToString()!);
            }

            return;
        }

        var id = IdOf(after);
        if (dueBefore != due || !state.Transitions.Contains(this, id.ToString()!))
        {
            state.Transitions.Schedule(this, id.ToString()!, due, () => Complete(id));
        }
    }

    private void Complete(TId id) => state.Apply(complete(state, table.Find(id)!));

    private TId IdOf(TRow row) => table.Kind.IdOf(row);
}
