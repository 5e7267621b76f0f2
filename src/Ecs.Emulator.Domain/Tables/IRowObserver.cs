namespace Ecs.Emulator.Domain.Tables;

/// <summary>Receives each change of a row in a table when the change is applied.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
internal interface IRowObserver<in TRow>
    where TRow : class
{
    /// <param name="before">The previous row; null if the row was added.</param>
    /// <param name="after">The new row; null if the row was removed.</param>
    /// <param name="number">The row number, which never changes.</param>
    void OnChanged(TRow? before, TRow? after, int number);
}
