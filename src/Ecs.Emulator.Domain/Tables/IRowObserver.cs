namespace Ecs.Emulator.Domain.Tables;

/// <summary>An index over a table, told of each change of a row when the change is applied.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
internal interface IRowObserver<in TRow>
    where TRow : class
{
    /// <param name="before">The row before; null if it was added.</param>
    /// <param name="after">The row after; null if it was removed.</param>
    /// <param name="number">The row number, which the row keeps for life.</param>
    void OnChanged(TRow? before, TRow? after, int number);
}
