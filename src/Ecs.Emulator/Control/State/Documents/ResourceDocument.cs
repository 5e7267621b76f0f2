using System.Text.Json;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>A member at the top level of the state document: the account, or a collection of resources.</summary>
internal abstract class StateMember(string name, ValueFormat format)
    : Member<AccountState>(name, format, isRequired: false)
{
    /// <summary>Whether documents omit the member unless it is requested.</summary>
    public virtual bool IsDefault(AccountState state) => false;

    /// <summary>Adds the resources of the document to the state.</summary>
    public abstract void Load(MemberReader<AccountState> root);

    public sealed override void Validate(JsonElement value, MemberReader reader)
    {
        // Every member is loaded.
    }
}

/// <summary>A collection of resources.</summary>
internal abstract class ResourceDocument(string name, ValueFormat format) : StateMember(name, format)
{
    /// <summary>The members of each resource.</summary>
    public abstract IReadOnlyList<Member> Members { get; }
}

internal sealed class ResourceDocument<TRow>(
    string name, MemberList<TRow> members, CollectionFormat<TRow> format)
    : ResourceDocument(name, format)
    where TRow : class
{
    /// <param name="name">The name of the collection.</param>
    /// <param name="members">The members of each resource.</param>
    /// <param name="create">
    /// Creates a resource from its members. Returns null and reports the problem if it is invalid.
    /// </param>
    public ResourceDocument(
        string name, MemberList<TRow> members, Func<TRow, string> id, Func<MemberReader<TRow>, TRow?> create)
        : this(name, members, new CollectionFormat<TRow>(new ObjectFormat<TRow>(members, create), id))
    {
    }

    /// <summary>The resources of a state, in the order in which they are written.</summary>
    public required Func<AccountState, IEnumerable<TRow>> Rows { get; init; }

    /// <summary>Adds resources to the state.</summary>
    public required Action<AccountState, IEnumerable<TRow>> Store { get; init; }

    /// <summary>Checks and completes the resources of the document together. Returns the valid resources.</summary>
    public Func<AccountState, IReadOnlyList<ReadRow<TRow>>, IEnumerable<TRow>>? Check { get; init; }

    /// <summary>
    /// The resources of a state if its document does not have the collection; null if the state then has its own
    /// default.
    /// </summary>
    public Func<AccountState, IReadOnlyList<TRow>>? DefaultRows { get; init; }

    /// <summary>Whether the resources are the default ones, see <see cref="StateMember.IsDefault"/>.</summary>
    public Func<AccountState, bool>? AreDefault { get; init; }

    public override IReadOnlyList<Member> Members => members;

    public override bool IsDefault(AccountState state) => AreDefault?.Invoke(state) == true;

    public override void Write(Utf8JsonWriter json, AccountState row)
    {
        json.WritePropertyName(EncodedName);
        format.WriteRows(json, Rows(row));
    }

    public override void Load(MemberReader<AccountState> root)
    {
        var state = root.State;
        if (root.Has(this))
        {
            var rows = format.ReadRows(root.ValueOf(this), new ValueLocation(root, Name));
            Store(state, Check is null ? rows.Select(read => read.Row) : Check(state, rows));
        }
        else if (DefaultRows is not null)
        {
            Store(state, DefaultRows(state));
        }
    }
}
