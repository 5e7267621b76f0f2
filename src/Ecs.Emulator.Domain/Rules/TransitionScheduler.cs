using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules;

/// <summary>Schedules transitions for the rows of a table.</summary>
/// <param name="state">The state that contains the table.</param>
/// <param name="dueOf">Returns the end of the transition of a row; null for none.</param>
/// <param name="complete">Returns the changes that complete the transition of a row.</param>
internal sealed class TransitionScheduler<TId, TRow>(
    AccountState state,
    ResourceTable<TId, TRow> table,
    Func<TRow, DateTimeOffset?> dueOf,
    Func<AccountState, TRow, ChangeSet> complete) : IRowObserver<TRow>
    where TId : struct, IIdentifier<TId>
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
            Schedule(id, due);
        }
    }

    private void Schedule(TId id, DateTimeOffset due) =>
        state.Transitions.Schedule(this, id.ToString()!, due, () => Complete(id));

    private void Complete(TId id) => state.Apply(complete(state, table.Find(id)!));

    private TId IdOf(TRow row) => table.Kind.IdOf(row);
}
