using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>An object with fixed members.</summary>
/// <param name="members">The members.</param>
/// <param name="create">
/// Creates the value from its members. Returns null and reports the problem if it is invalid.
/// </param>
internal sealed class ObjectFormat<T>(MemberList<T> members, Func<MemberReader<T>, T?> create) : ValueFormat<T>
    where T : class
{
    public override IReadOnlyList<Member> Members => members;

    public override JsonObject Schema() => members.Schema();

    public override bool TryRead(JsonElement value, ValueLocation location, [MaybeNullWhen(false)] out T result)
    {
        var owner = location.Owner;
        result = Read(value, owner.Context, location.Path, owner.ResourceId).Row;
        return result is not null;
    }

    public ReadRow<T> Read(JsonElement value, ReadContext context, DocumentPath path, string resourceId)
    {
        var reader = new MemberReader<T>(members, value, context, path, resourceId);
        var row = reader.IsObject ? create(reader) : null;
        reader.Finish(isCreated: row is not null);
        return new ReadRow<T>(reader, row!);
    }

    public override void Write(Utf8JsonWriter json, T value) => members.Write(json, value);
}

/// <summary>A resource and its reader, which reports further problems.</summary>
internal readonly record struct ReadRow<T>(MemberReader<T> Reader, T Row);

/// <summary>Resources, keyed by id.</summary>
/// <param name="resource">The format of each.</param>
internal sealed class CollectionFormat<T>(ObjectFormat<T> resource, Func<T, string> id) : ValueFormat<ImmutableArray<T>>
    where T : class
{
    /// <summary>
    /// The maximum length of an id. It is part of all paths in its resource, so a very long id would multiply the
    /// memory.
    /// </summary>
    private const int MaxIdLength = 256;

    public override IReadOnlyList<Member> CollectionMembers => resource.Members;

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["minLength"] = 1 },
        ["additionalProperties"] = resource.Schema(),
    };

    public override bool TryRead(JsonElement value, ValueLocation location, out ImmutableArray<T> result)
    {
        result = [.. ReadRows(value, location).Select(read => read.Row)];
        return true;
    }

    /// <summary>Reads the valid resources, and reports the problems of all resources.</summary>
    public List<ReadRow<T>> ReadRows(JsonElement value, ValueLocation location)
    {
        var rows = new List<ReadRow<T>>();
        if (!Format.Entries.TryRead(value, location, out var entries))
        {
            return rows;
        }

        var path = location.Path;
        foreach (var entry in entries)
        {
            var key = entry.Name;
            if (key.Length > MaxIdLength)
            {
                location.Report($"\"{key[..MaxIdLength]}…\": an id has at most {MaxIdLength} characters.");
                continue;
            }

            var read = resource.Read(entry.Value, location.Owner.Context, path.At(key), key);
            if (key.Length == 0)
            {
                read.Reader.Report("An id cannot be empty.");
            }

            if (read.Row is not null)
            {
                rows.Add(read);
            }
        }

        return rows;
    }

    public override void Write(Utf8JsonWriter json, ImmutableArray<T> value) => WriteRows(json, value);

    public void WriteRows(Utf8JsonWriter json, IEnumerable<T> rows)
    {
        json.WriteStartObject();
        foreach (var row in rows)
        {
            json.WritePropertyName(id(row));
            resource.Write(json, row);
        }

        json.WriteEndObject();
    }
}
