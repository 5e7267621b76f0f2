using System.Collections.Immutable;
using System.Globalization;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>The schema of a response, or of a structure in one.</summary>
internal abstract class Shape
{
    /// <summary>The members, in the order in which they are written.</summary>
    public IReadOnlyList<ShapeMember> Members => Written.ConvertAll(member => member.Schema);

    private protected List<WrittenMember> Written { get; } = [];

    /// <summary>
    /// A member and its <c>Action&lt;ResponseWriter, T&gt;</c>. With the type of the source as its type argument, it
    /// would add 20 types to the executable for each shape.
    /// </summary>
    private protected readonly record struct WrittenMember(ShapeMember Schema, Delegate Write);
}

/// <summary>The declaration of a response. The XML writer, the JSON writer and the OpenAPI document use it.</summary>
/// <typeparam name="T">The result of the action, or the source of a structure.</typeparam>
internal sealed class Shape<T> : Shape
{
    /// <summary>The maximum length of a formatted value in bytes: enough for an IPv6 block.</summary>
    private const int MaxValueLength = 64;

    public void Write(ResponseWriter writer, T source)
    {
        foreach (var member in Written)
        {
            ((Action<ResponseWriter, T>)member.Write)(writer, source);
        }
    }

    public Shape<T> Text(string name, string description, Func<T, string> value) => Add(
        new ShapeMember(name, MemberKind.Text, description),
        (writer, source) => writer.Text(name, value(source)));

    /// <summary>Adds a text that is omitted if it is null.</summary>
    public Shape<T> OptionalText(string name, string description, Func<T, string?> value) => Add(
        new ShapeMember(name, MemberKind.Text, description) { Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } text)
            {
                writer.Text(name, text);
            }
        });

    public Shape<T> Integer(string name, string description, Func<T, long> value) => Add(
        new ShapeMember(name, MemberKind.Integer, description),
        (writer, source) => writer.Integer(name, value(source)));

    /// <summary>Adds a whole number that is omitted if it is null.</summary>
    public Shape<T> OptionalInteger(string name, string description, Func<T, long?> value) => Add(
        new ShapeMember(name, MemberKind.Integer, description) { Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } number)
            {
                writer.Integer(name, number);
            }
        });

    /// <summary>Adds a number with an optional fraction.</summary>
    public Shape<T> Number(string name, string description, Func<T, double> value) => Add(
        new ShapeMember(name, MemberKind.Number, description),
        (writer, source) => writer.Number(name, value(source)));

    public Shape<T> Boolean(string name, string description, Func<T, bool> value) => Add(
        new ShapeMember(name, MemberKind.Boolean, description),
        (writer, source) => writer.Boolean(name, value(source)));

    /// <summary>Adds a boolean that is omitted if it is null.</summary>
    public Shape<T> OptionalBoolean(string name, string description, Func<T, bool?> value) => Add(
        new ShapeMember(name, MemberKind.Boolean, description) { Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } flag)
            {
                writer.Boolean(name, flag);
            }
        });

    /// <summary>Adds a structure; it is empty if the value is null.</summary>
    public Shape<T> Object<TInner>(string name, string description, Func<T, TInner?> value, Shape<TInner> inner)
        where TInner : class => Add(
        new ShapeMember(name, MemberKind.Object, description) { Inner = inner },
        (writer, source) => WriteObject(writer, name, value(source), inner));

    /// <summary>Adds a structure that is omitted if the value is null.</summary>
    public Shape<T> OptionalObject<TInner>(string name, string description, Func<T, TInner?> value, Shape<TInner> inner)
        where TInner : class => Add(
        new ShapeMember(name, MemberKind.Object, description) { Inner = inner, Optional = true },
        (writer, source) =>
        {
            if (value(source) is { } content)
            {
                WriteObject(writer, name, content, inner);
            }
        });

    /// <summary>Adds the members of another shape at the same level.</summary>
    public Shape<T> Include<TInner>(Func<T, TInner> value, Shape<TInner> inner)
    {
        foreach (var member in inner.Written)
        {
            var write = (Action<ResponseWriter, TInner>)member.Write;
            Add(member.Schema, (writer, source) => write(writer, value(source)));
        }

        return this;
    }

    /// <summary>Returns a shape with only these members.</summary>
    public Shape<T> Only(params IReadOnlyCollection<string> names)
    {
        var part = new Shape<T>();
        part.Written.AddRange(Written.Where(member => names.Contains(member.Schema.Name)));
        return part;
    }

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

    /// <summary>
    /// Adds a list of values that are formatted as texts, such as addresses: ASCII without characters to escape.
    /// </summary>
    public Shape<T> TextList<TValue>(
        string wrapper, string item, string description, Func<T, ImmutableArray<TValue>> values)
        where TValue : IUtf8SpanFormattable => Add(
        new ShapeMember(wrapper, MemberKind.TextList, description) { ItemName = item },
        (writer, source) =>
        {
            writer.BeginList(wrapper, item);
            Span<byte> text = stackalloc byte[MaxValueLength];
            foreach (var value in values(source))
            {
                value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
                writer.TextItem(item, text[..length]);
            }

            writer.EndList();
        });

    public Shape<T> IntegerList(
        string wrapper, string item, string description, Func<T, IEnumerable<int>> values) => Add(
        new ShapeMember(wrapper, MemberKind.IntegerList, description) { ItemName = item },
        (writer, source) =>
        {
            writer.BeginList(wrapper, item);
            foreach (var value in values(source))
            {
                writer.IntegerItem(item, value);
            }

            writer.EndList();
        });

    public Shape<T> ObjectList<TInner>(
        string wrapper,
        string item,
        string description,
        Func<T, IEnumerable<TInner>> values,
        Shape<TInner> inner) => Add(
        new ShapeMember(wrapper, MemberKind.ObjectList, description) { ItemName = item, Inner = inner },
        (writer, source) => WriteList(writer, wrapper, item, values(source), inner));

    /// <summary>Adds a list of structures that is omitted if it is null.</summary>
    public Shape<T> OptionalObjectList<TInner>(
        string wrapper,
        string item,
        string description,
        Func<T, IEnumerable<TInner>?> values,
        Shape<TInner> inner) => Add(
        new ShapeMember(
            wrapper, MemberKind.ObjectList, description)
        { ItemName = item, Inner = inner, Optional = true },
        (writer, source) =>
        {
            if (values(source) is { } contents)
            {
                WriteList(writer, wrapper, item, contents, inner);
            }
        });

    /// <summary>Adds repeated structures without a wrapper.</summary>
    public Shape<T> ObjectArray<TInner>(
        string name, string description, Func<T, IEnumerable<TInner>> values, Shape<TInner> inner) => Add(
        new ShapeMember(name, MemberKind.ObjectArray, description) { ItemName = name, Inner = inner },
        (writer, source) =>
        {
            writer.BeginArray(name);
            WriteItems(writer, name, values(source), inner);
            writer.EndArray();
        });

    /// <summary>Adds repeated texts without a wrapper.</summary>
    public Shape<T> TextArray(string name, string description, Func<T, IEnumerable<string>> values) => Add(
        new ShapeMember(name, MemberKind.TextArray, description) { ItemName = name },
        (writer, source) =>
        {
            writer.BeginArray(name);
            foreach (var text in values(source))
            {
                writer.TextItem(name, text);
            }

            writer.EndArray();
        });

    private static void WriteObject<TInner>(
        ResponseWriter writer, string name, TInner? content, Shape<TInner> inner)
        where TInner : class
    {
        writer.BeginObject(name);
        if (content is not null)
        {
            inner.Write(writer, content);
        }

        writer.EndObject();
    }

    private static void WriteList<TInner>(
        ResponseWriter writer, string wrapper, string item, IEnumerable<TInner> contents, Shape<TInner> inner)
    {
        writer.BeginList(wrapper, item);
        WriteItems(writer, item, contents, inner);
        writer.EndList();
    }

    private static void WriteItems<TInner>(
        ResponseWriter writer, string item, IEnumerable<TInner> contents, Shape<TInner> inner)
    {
        foreach (var content in contents)
        {
            writer.BeginItem(item);
            inner.Write(writer, content);
            writer.EndItem();
        }
    }

    private Shape<T> Add(ShapeMember schema, Action<ResponseWriter, T> write)
    {
        Written.Add(new WrittenMember(schema, write));
        return this;
    }
}
