namespace Ecs.Emulator.Domain.Tables;

/// <summary>A change of one row: added (no row before), replaced, or removed (no row after).</summary>
internal abstract class Change
{
    public abstract ResourceKind Kind { get; }

    public abstract string Id { get; }

    public abstract object? RowBefore { get; }

    public abstract object? RowAfter { get; }

    internal abstract void Apply();

    /// <summary>Restores the row before the change, which is applied.</summary>
    internal abstract void Undo();
}

internal sealed class Change<TId, TRow>(ResourceTable<TId, TRow> table, TRow? before, TRow? after) : Change
    where TId : struct, IIdentifier<TId>
    where TRow : class
{
    public override ResourceKind Kind => table.Kind;

    public override string Id => table.Kind.IdOf((after ?? before)!).ToString()!;

    public override object? RowBefore => before;

    public override object? RowAfter => after;

    internal override void Apply() => table.Apply(before, after);

    internal override void Undo() => table.Apply(after, before);
}
