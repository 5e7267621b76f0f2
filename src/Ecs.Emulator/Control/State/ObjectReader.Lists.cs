using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State;

/// <content>Lists, collections keyed by id, and tags.</content>
internal sealed partial class ObjectReader
{
    /// <summary>
    /// The longest id. It is part of the path of everything in its resource, so an unlimited one would multiply the
    /// cost.
    /// </summary>
    private const int MaxIdLength = 256;

    /// <summary>The tags: an object of texts.</summary>
    public ImmutableArray<Tag> Tags()
    {
        return [.. TextMembers("tags").Select(tag => new Tag(tag.Key, tag.Value))];
    }

    /// <summary>The objects of a list; none where the list is absent.</summary>
    public IEnumerable<ObjectReader> Items(string member)
    {
        foreach (var (item, at) in Elements(member))
        {
            var reader = new ObjectReader(item, at, problems);
            yield return reader;
            reader.Close();
        }
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string member)
    {
        return [.. TextElements(member).Select(element => element.Text)];
    }

    /// <summary>A list of texts, none of them empty, none twice, each as <paramref name="read"/> makes it.</summary>
    public ImmutableArray<string> DistinctTexts(string member, Func<string, string, string?>? read = null)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, at) in TextElements(member))
        {
            var value = read is null ? text : read(text, at);
            if (value is { Length: 0 })
            {
                problems.Add(at, "It is empty.");
            }
            else if (value is not null && !distinct.Add(value))
            {
                problems.Add(at, $"{value} stands here twice.");
            }
            else if (value is not null)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The objects of a collection keyed by id; none where the collection is absent.</summary>
    public IEnumerable<(string Id, ObjectReader Reader)> Children(string member)
    {
        foreach (var (id, document) in Documents(member))
        {
            if (id.Length > MaxIdLength)
            {
                Report(member, $"\"{id[..MaxIdLength]}…\": an id has at most {MaxIdLength} characters.");
                continue;
            }

            var reader = new ObjectReader(document, ProblemList.Pointer(At(member), id), problems);
            if (id.Length == 0)
            {
                reader.Report(null, "An id cannot be empty.");
            }

            yield return (id, reader);
            reader.Close();
        }
    }

    /// <summary>The documents of a collection keyed by id, as they are; none where the collection is absent.</summary>
    public IEnumerable<(string Id, JsonElement Document)> Documents(string member)
    {
        if (Find(member) is not { } collection)
        {
            return [];
        }

        if (collection.ValueKind == JsonValueKind.Object)
        {
            return collection.EnumerateObject().Select(document => (document.Name, document.Value));
        }

        Report(member, "It must be an object that is keyed by id.");
        return [];
    }

    /// <summary>The members of an object of texts, such as tags.</summary>
    private IEnumerable<(string Key, string Value)> TextMembers(string member)
    {
        if (Child(member) is not { } child || child.element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var pair in child.element.EnumerateObject())
        {
            // Null counts as absent here too.
            if (pair.Value.ValueKind != JsonValueKind.Null
                && problems.Text(pair.Value, child.At(pair.Name)) is { } text)
            {
                yield return (pair.Name, text);
            }
        }
    }

    private ImmutableArray<T> ListOf<T>(string member, Func<string, string, T?> read)
        where T : struct
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var (text, at) in TextElements(member))
        {
            if (read(text, at) is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    private IEnumerable<(string Text, string Path)> TextElements(string member)
    {
        foreach (var (item, at) in Elements(member))
        {
            if (problems.Text(item, at) is { } text)
            {
                yield return (text, at);
            }
        }
    }

    private IEnumerable<(JsonElement Item, string Path)> Elements(string member)
    {
        if (Find(member) is not { } list)
        {
            yield break;
        }

        var at = At(member);
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(at, "It must be an array.");
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return (item, string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}"));
        }
    }
}
