using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>The members of an object, in the order in which they are declared and written.</summary>
internal sealed class MemberList<TRow> : IReadOnlyList<Member<TRow>>
{
    /// <summary>A reader uses one bit for each member.</summary>
    private const int MaxCount = 64;

    private readonly List<Member<TRow>> members = [];
    private string? names;
    private ulong ignored;

    public int Count => members.Count;

    /// <summary>The names of all members, for the problem of an unknown one.</summary>
    public string Names =>
        names ??= string.Join(", ", members.Select(member => member.Name).Order(StringComparer.Ordinal));

    public Member<TRow> this[int index] => members[index];

    /// <summary>Adds an optional member.</summary>
    /// <param name="name">The name in documents.</param>
    /// <param name="value">Returns the value of a row.</param>
    /// <param name="format">The format of the value.</param>
    /// <param name="fallback">The value of an absent member, unless the reader passes another one.</param>
    public Member<TRow, TValue> Add<TValue>(
        string name, Func<TRow, TValue> value, ValueFormat<TValue> format, TValue fallback) =>
        Add(new Member<TRow, TValue>(name, value, format, fallback, isRequired: false));

    /// <summary>Adds an optional member. An absent member is null or has the value that the reader passes.</summary>
    public Member<TRow, TValue> Add<TValue>(string name, Func<TRow, TValue> value, ValueFormat<TValue> format) =>
        Add(name, value, format, default!);

    /// <summary>Adds a list. An absent list is empty.</summary>
    public Member<TRow, ImmutableArray<TValue>> AddList<TValue>(
        string name, Func<TRow, ImmutableArray<TValue>> value, ValueFormat<ImmutableArray<TValue>> format) =>
        Add(name, value, format, []);

    /// <summary>Adds a required text, which must not be empty.</summary>
    public Member<TRow, TValue> Require<TValue>(string name, Func<TRow, TValue> value, TextFormat<TValue> format) =>
        Add(new Member<TRow, TValue>(name, value, format, format.Empty, isRequired: true));

    /// <summary>Adds an optional member that is never written.</summary>
    public Member<TRow, TValue> Accept<TValue>(string name, ValueFormat<TValue> format, TValue fallback = default!) =>
        Add<TValue>(name, _ => throw new NotSupportedException($"{name} is never written."), format, fallback);

    /// <summary>Adds an optional member that is validated, but never used or written.</summary>
    public void Ignore<TValue>(string name, ValueFormat<TValue> format) =>
        ignored |= 1UL << Accept<TValue>(name, format).Index;

    /// <summary>Whether nothing uses the value of the member with this index.</summary>
    public bool IsIgnored(int index) => (ignored & (1UL << index)) != 0;

    /// <summary>Adds the region of the resource.</summary>
    public Member<TRow, RegionId?> Region(Func<TRow, RegionId> value) =>
        Add<RegionId?>("regionId", row => value(row), References.Region.OrNull());

    /// <summary>Adds the tags of the resource.</summary>
    public Member<TRow, ImmutableArray<Tag>> Tags(Func<TRow, ImmutableArray<Tag>> value, string name = "tags") =>
        AddList(name, value, Format.Tags);

    /// <summary>Adds the id of the resource group, which can be empty.</summary>
    public Member<TRow, string> ResourceGroup(Func<TRow, string> value) =>
        Add("resourceGroupId", value, References.ResourceGroup, "");

    public TMember Add<TMember>(TMember member)
        where TMember : Member<TRow>
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(members.Count, MaxCount);
        member.PlaceAt(members.Count);
        members.Add(member);
        return member;
    }

    /// <summary>The index of the member with this name; negative if it does not exist.</summary>
    /// <param name="property">A property of an object in a document.</param>
    /// <param name="likely">The index to try first, because most documents have their members in order.</param>
    public int Find(JsonProperty property, int likely)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var index = likely + i < members.Count ? likely + i : likely + i - members.Count;
            if (property.NameEquals(members[index].EncodedName.EncodedUtf8Bytes))
            {
                return index;
            }
        }

        return -1;
    }

    public void Write(Utf8JsonWriter json, TRow row)
    {
        json.WriteStartObject();
        foreach (var member in members)
        {
            member.Write(json, row);
        }

        json.WriteEndObject();
    }

    public JsonObject Schema()
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var member in members)
        {
            properties.Add(member.Name, member.Schema());
            if (member.IsRequired)
            {
                required.Add((JsonNode)member.Name);
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    public IEnumerator<Member<TRow>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
