using System.Collections.Immutable;
using System.Globalization;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>What a member of an answer is.</summary>
internal enum MemberKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A structure.</summary>
    Object,

    /// <summary>A wrapper around repeated texts.</summary>
    TextList,

    /// <summary>A wrapper around repeated structures.</summary>
    ObjectList,

    /// <summary>Repeated structures without a wrapper, as a few newer actions have them.</summary>
    ObjectArray,
}

/// <summary>The description of an answer, for those who do not need its values.</summary>
internal abstract class Shape
{
    /// <summary>The members, in the order in which they are written.</summary>
    public abstract IReadOnlyList<ShapeMember> Members { get; }
}

/// <summary>The description of one member of an answer.</summary>
/// <param name="Name">Its name on the wire; of a list, the wrapper's.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">What it means.</param>
internal record ShapeMember(string Name, MemberKind Kind, string Description)
{
    /// <summary>The name of a list's items; null for what is no list.</summary>
    public string? ItemName { get; init; }

    /// <summary>The shape of a structure, or of each structure of a list; null for the rest.</summary>
    public Shape? Inner { get; init; }

    /// <summary>Whether an answer may come without it.</summary>
    public bool Optional { get; init; }
}

/// <summary>
/// The one description of an answer. The XML and the JSON writer render it, and the OpenAPI document shows it, so that
/// they cannot part.
/// </summary>
/// <typeparam name="T">What the action answers.</typeparam>
internal sealed class Shape<T> : Shape
{
    /// <summary>The longest text of a value, in bytes: enough for an IPv6 block.</summary>
    private const int LongestValue = 64;

    private readonly List<ShapeMember> members = [];
    private readonly List<Action<ResponseWriter, T>> writers = [];

    /// <inheritdoc/>
    public override IReadOnlyList<ShapeMember> Members => members;

    /// <summary>Writes the members of this value.</summary>
    public void Write(ResponseWriter writer, T value)
    {
        foreach (var write in writers)
        {
            write(writer, value);
        }
    }

    /// <summary>Adds a text.</summary>
    public Shape<T> Text(string name, string description, Func<T, string> value) => Add(
        new ShapeMember(name, MemberKind.Text, description),
        (writer, source) => writer.Text(name, value(source)));

    /// <summary>Adds a text that is left out where it is null.</summary>
    public Shape<T> OptionalText(string name, string description, Func<T, string?> value) => Add(
        new ShapeMember(name, MemberKind.Text, description) { Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } text)
            {
                writer.Text(name, text);
            }
        });

    /// <summary>Adds a whole number.</summary>
    public Shape<T> Integer(string name, string description, Func<T, long> value) => Add(
        new ShapeMember(name, MemberKind.Integer, description),
        (writer, source) => writer.Integer(name, value(source)));

    /// <summary>Adds a whole number that is left out where it is null.</summary>
    public Shape<T> OptionalInteger(string name, string description, Func<T, long?> value) => Add(
        new ShapeMember(name, MemberKind.Integer, description) { Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } number)
            {
                writer.Integer(name, number);
            }
        });

    /// <summary>Adds a number that may have a fraction.</summary>
    public Shape<T> Number(string name, string description, Func<T, double> value) => Add(
        new ShapeMember(name, MemberKind.Number, description),
        (writer, source) => writer.Number(name, value(source)));

    /// <summary>Adds a truth value.</summary>
    public Shape<T> Boolean(string name, string description, Func<T, bool> value) => Add(
        new ShapeMember(name, MemberKind.Boolean, description),
        (writer, source) => writer.Boolean(name, value(source)));

    /// <summary>Adds a structure: an empty one where the value is null.</summary>
    public Shape<T> Object<TInner>(string name, string description, Func<T, TInner?> value, Shape<TInner> inner)
        where TInner : class => Add(
        new ShapeMember(name, MemberKind.Object, description) { Inner = inner },
        (writer, source) =>
        {
            writer.BeginObject(name);
            if (value(source) is { } content)
            {
                inner.Write(writer, content);
            }

            writer.EndObject();
        });

    /// <summary>Adds a structure that is left out where the value is null.</summary>
    public Shape<T> OptionalObject<TInner>(string name, string description, Func<T, TInner?> value, Shape<TInner> inner)
        where TInner : class => Add(
        new ShapeMember(name, MemberKind.Object, description) { Inner = inner, Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } content)
            {
                writer.BeginObject(name);
                inner.Write(writer, content);
                writer.EndObject();
            }
        });

    /// <summary>Adds the members of another description, at this same level.</summary>
    public Shape<T> Include<TInner>(Func<T, TInner> value, Shape<TInner> inner)
    {
        foreach (var (member, write) in inner.members.Zip(inner.writers))
        {
            Add(member, (writer, source) => write(writer, value(source)));
        }

        return this;
    }

    /// <summary>Another description, which has of the members of this one only these.</summary>
    public Shape<T> Only(params IReadOnlyCollection<string> names)
    {
        var part = new Shape<T>();
        foreach (var (member, write) in members.Zip(writers).Where(pair => names.Contains(pair.First.Name)))
        {
            part.Add(member, write);
        }

        return part;
    }

    /// <summary>Adds a list of texts.</summary>
    public Shape<T> TextList(
        string wrapper, string item, string description, Func<T, IEnumerable<string>> values) => Add(
        new ShapeMember(wrapper, MemberKind.TextList, description) { ItemName = item },
        (writer, source) =>
        {
            writer.BeginList(wrapper, item);
            foreach (var text in values(source))
            {
                writer.TextItem(item, text);
            }

            writer.EndList();
        });

    /// <summary>Adds a list of texts that values have, such as addresses: ASCII, with nothing in them to escape.</summary>
    public Shape<T> TextList<TValue>(
        string wrapper, string item, string description, Func<T, ImmutableArray<TValue>> values)
        where TValue : IUtf8SpanFormattable => Add(
        new ShapeMember(wrapper, MemberKind.TextList, description) { ItemName = item },
        (writer, source) =>
        {
            writer.BeginList(wrapper, item);
            Span<byte> text = stackalloc byte[LongestValue];
            foreach (var value in values(source))
            {
                value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
                writer.TextItem(item, text[..length]);
            }

            writer.EndList();
        });

    /// <summary>Adds a list of structures.</summary>
    public Shape<T> ObjectList<TInner>(
        string wrapper, string item, string description, Func<T, IEnumerable<TInner>> values, Shape<TInner> inner) => Add(
        new ShapeMember(wrapper, MemberKind.ObjectList, description) { ItemName = item, Inner = inner },
        (writer, source) =>
        {
            writer.BeginList(wrapper, item);
            foreach (var content in values(source))
            {
                writer.BeginItem(item);
                inner.Write(writer, content);
                writer.EndItem();
            }

            writer.EndList();
        });

    /// <summary>Adds repeated structures without a wrapper.</summary>
    public Shape<T> ObjectArray<TInner>(
        string name, string description, Func<T, IEnumerable<TInner>> values, Shape<TInner> inner) => Add(
        new ShapeMember(name, MemberKind.ObjectArray, description) { ItemName = name, Inner = inner },
        (writer, source) =>
        {
            writer.BeginArray(name);
            foreach (var content in values(source))
            {
                writer.BeginItem(name);
                inner.Write(writer, content);
                writer.EndItem();
            }

            writer.EndArray();
        });

    /// <summary>Adds a list of structures that is left out where it is null.</summary>
    public Shape<T> OptionalObjectList<TInner>(
        string wrapper, string item, string description, Func<T, IEnumerable<TInner>?> values, Shape<TInner> inner) => Add(
        new ShapeMember(wrapper, MemberKind.ObjectList, description) { ItemName = item, Inner = inner, Optional = true },
        (writer, source) =>
        {
            if (values(source) is not { } contents)
            {
                return;
            }

            writer.BeginList(wrapper, item);
            foreach (var content in contents)
            {
                writer.BeginItem(item);
                inner.Write(writer, content);
                writer.EndItem();
            }

            writer.EndList();
        });

    private Shape<T> Add(ShapeMember member, Action<ResponseWriter, T> write)
    {
        members.Add(member);
        writers.Add(write);
        return this;
    }
}
