using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>Reads one object of a document.</summary>
internal abstract class MemberReader(ReadContext context, DocumentPath path, string resourceId)
{
    private bool hasMalformedValue;

    public ReadContext Context => context;

    public DocumentPath Path => path;

    /// <summary>The id of the resource that contains the object; empty outside of resources.</summary>
    public string ResourceId => resourceId;

    public AccountState State => context.State;

    /// <summary>Reports a problem of the whole object.</summary>
    public void Report(string message) => context.Problems.Add(path.ToString(), message);

    /// <summary>Reports a problem of a member.</summary>
    public void Report(Member member, string message) => new ValueLocation(this, member.Name).Report(message);

    /// <summary>
    /// Reports the problem if a rule of the actions rejects the values of the object. Malformed values are already
    /// reported, so the rule is then not checked.
    /// </summary>
    /// <param name="rule">Throws <see cref="RefusedException"/>.</param>
    /// <param name="problem">The member and the problem of a refusal.</param>
    public void Require(Action rule, Func<Refusal, (Member Member, string Message)> problem)
    {
        if (hasMalformedValue)
        {
            return;
        }

        try
        {
            rule();
        }
        catch (RefusedException refused)
        {
            var (member, message) = problem(refused.Refusal);
            Report(member, message);
        }
    }

    /// <summary>Reports a problem of a value in the object.</summary>
    public void ReportAt(DocumentPath value, string message)
    {
        hasMalformedValue = true;
        context.Problems.Add(value.ToString(), message);
    }

    /// <summary>Reports a problem of a member of a resource in a collection of this object.</summary>
    public void Report(Member collection, string id, Member member, string message) =>
        context.Problems.Add(path.At(collection.Name).At(id).At(member.Name).ToString(), message);
}

/// <summary>
/// Reads one object of a document by its declared members. It reports every problem with its path and continues with
/// the default value, so that all problems are reported together.
/// </summary>
internal sealed class MemberReader<TRow> : MemberReader
{
    private readonly MemberList<TRow> members;
    private JsonElement[] values;
    private ulong unread;
    private readonly List<string>? unknownMembers;

    /// <summary>Sorts the values of the object by member.</summary>
    public MemberReader(
        MemberList<TRow> members, JsonElement element, ReadContext context, DocumentPath path, string resourceId)
        : base(context, path, resourceId)
    {
        this.members = members;
        values = new JsonElement[members.Count];
        unread = members.Count == 64 ? ulong.MaxValue : (1UL << members.Count) - 1;
        IsObject = element.ValueKind == JsonValueKind.Object;
        if (!IsObject)
        {
            Report("It must be an object.");
            return;
        }

        var likely = 0;
        foreach (var property in element.EnumerateObject())
        {
            var index = members.Find(property, likely);
            if (index < 0)
            {
                (unknownMembers ??= []).Add(property.Name);
                continue;
            }

            values[index] = property.Value;
            likely = index + 1;
        }
    }

    public bool IsObject { get; }

    /// <summary>Whether the member is present and not null.</summary>
    public bool Has(Member<TRow> member) =>
        ValueOf(member).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether the member is present and null.</summary>
    public bool IsNull(Member<TRow> member)
    {
        MarkAsRead(member);
        return ValueOf(member).ValueKind == JsonValueKind.Null;
    }

    /// <summary>The value of the member, or its default value if it is absent or malformed.</summary>
    public TValue Get<TValue>(Member<TRow, TValue> member) => Get(member, member.Default);

    /// <summary>The value of the member, or <paramref name="fallback"/> if it is absent or malformed.</summary>
    public TValue Get<TValue>(Member<TRow, TValue> member, TValue fallback) =>
        TryGet(member, out var value) ? value : fallback;

    /// <summary>The items of the list, or an empty list if it is absent or malformed.</summary>
    public ImmutableArray<TItem> GetAtMost<TItem>(Member<TRow, ImmutableArray<TItem>> member, int maximum)
    {
        var items = Get(member);
        if (items.Length > maximum)
        {
            Report(member, $"It has {items.Length} items; the maximum is {maximum}.");
        }

        return items;
    }

    /// <summary>Reads the value of the member. Returns false if it is absent or malformed.</summary>
    public bool TryGet<TValue>(Member<TRow, TValue> member, [MaybeNullWhen(false)] out TValue value)
    {
        MarkAsRead(member);
        return member.TryRead(ValueOf(member), this, out value);
    }

    /// <summary>The JSON value of the member; undefined if it is absent.</summary>
    internal JsonElement ValueOf(Member<TRow> member) => values[member.Index];

    /// <summary>
    /// Reports unknown members and the problems of unread members. Members are unread if they are ignored, or if a
    /// problem of another member was found before.
    /// </summary>
    /// <param name="isCreated">Whether the object was created from its members.</param>
    /// <exception cref="InvalidOperationException">The object was created without one of its members.</exception>
    internal void Finish(bool isCreated)
    {
        if (!IsObject)
        {
            return;
        }

        for (var index = 0; unread != 0; index++)
        {
            if ((unread & 1) != 0)
            {
                if (isCreated && !members.IsIgnored(index))
                {
                    throw new InvalidOperationException($"{Path}: the member {members[index].Name} is never read.");
                }

                members[index].Validate(values[index], this);
            }

            unread >>= 1;
        }

        foreach (var name in unknownMembers ?? [])
        {
            Context.Problems.Add(Path.At(name).ToString(), $"There is no such member. Known: {members.Names}.");
        }

        values = [];
    }

    private void MarkAsRead(Member<TRow> member) => unread &= ~(1UL << member.Index);
}
