using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>Creates the documents of resources that the account state keeps in a table.</summary>
internal static class TableDocument
{
    /// <param name="kind">The kind of the resources. The collection has its name.</param>
    /// <param name="members">The members of each resource.</param>
    /// <param name="create">
    /// Creates a resource from its members. Returns null and reports the problem if it is invalid.
    /// </param>
    /// <param name="check">See <see cref="ResourceDocument{TRow}.Check"/>.</param>
    /// <param name="defaultRows">See <see cref="ResourceDocument{TRow}.DefaultRows"/>.</param>
    public static ResourceDocument<TRow> Of<TId, TRow>(
        Func<AccountState, ResourceTable<TId, TRow>> table,
        ResourceKind<TId, TRow> kind,
        MemberList<TRow> members,
        Func<MemberReader<TRow>, TRow?> create,
        Func<AccountState, IReadOnlyList<ReadRow<TRow>>, IEnumerable<TRow>>? check = null,
        Func<AccountState, IReadOnlyList<TRow>>? defaultRows = null)
        where TId : struct, IIdentifier<TId>
        where TRow : class => new(kind.Name, members, row => kind.IdOf(row).ToString()!, create)
        {
            Rows = table,
            Store = (state, rows) =>
            {
                var changes = state.NewChanges();
                foreach (var row in rows)
                {
                    changes.Add(table(state), row);
                }

                state.Apply(changes);
            },
            Check = check,
            DefaultRows = defaultRows,
        };

    /// <summary>
    /// Checks that no two resources have the same value, and leaves out the second one. See
    /// <see cref="ResourceDocument{TRow}.Check"/>.
    /// </summary>
    /// <param name="member">The member for the problem.</param>
    /// <param name="value">Returns the value of a resource.</param>
    /// <param name="problem">Describes the problem of the second resource.</param>
    public static Func<AccountState, IReadOnlyList<ReadRow<TRow>>, IEnumerable<TRow>> Unique<TRow, TValue>(
        Member member, Func<TRow, TValue> value, Func<TRow, string> problem)
    {
        return Check;

        IEnumerable<TRow> Check(AccountState state, IReadOnlyList<ReadRow<TRow>> rows)
        {
            var values = new HashSet<TValue>();
            foreach (var (reader, row) in rows)
            {
                if (values.Add(value(row)))
                {
                    yield return row;
                }
                else
                {
                    reader.Report(member, problem(row));
                }
            }
        }
    }
}
