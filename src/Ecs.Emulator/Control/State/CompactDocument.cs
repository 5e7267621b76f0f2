using System.Buffers;
using System.Text.Json;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Writes a state document without default values. Default values can depend on ids, other members and other resources,
/// and only the reader of documents computes them. The class therefore reads a document with only the required members,
/// takes the default values from its state, and checks that the compact document describes the same state as the full
/// one.
/// </summary>
internal sealed class CompactDocument(StateDocumentReader reader)
{
    /// <summary>
    /// Each attempt adds the members that were missing in the previous one. Default values that depend on others need
    /// several attempts.
    /// </summary>
    private const int MaxAttempts = 4;

    /// <summary>
    /// Returns the compact form of a full document, or the full document if the compact form describes another state.
    /// </summary>
    /// <param name="full">The document as <see cref="StateDocumentWriter"/> writes it.</param>
    /// <param name="owner">The account whose state it is.</param>
    public ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> full, AccountId owner)
    {
        var all = StateDocument.Parse(full);
        var empty = Read("{}"u8.ToArray(), owner, new DateTimeOffset(999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var inEveryState = Members(empty is { } bytes ? StateDocument.Parse(bytes) : null);
        var compact = Written(json => WriteRequired(json, all, inEveryState, StateDocuments.Members));
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            // Each attempt uses another time, so that a time stamp never equals its default value.
            if (Read(compact, owner, new DateTimeOffset(1000 + attempt, 1, 1, 0, 0, 0, TimeSpan.Zero)) is not { } read)
            {
                return full;
            }

            if (attempt > 0 && read.Span.SequenceEqual(full.Span))
            {
                return compact;
            }

            var (kept, defaults) = (StateDocument.Parse(compact), StateDocument.Parse(read));
            compact = Written(json => WriteDifferences(json, all, kept, defaults, StateDocuments.Members));
        }

        return full;
    }

    private ReadOnlyMemory<byte>? Read(ReadOnlyMemory<byte> document, AccountId owner, DateTimeOffset now)
    {
        try
        {
            return StateDocumentWriter.Write(reader.ReadAt(StateDocument.Parse(document), owner, now));
        }
        catch (InvalidDocumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the required members of an object, and of the resources in its collections and the objects in its lists.
    /// Collections that an empty document also has are omitted.
    /// </summary>
    private static void WriteRequired(
        Utf8JsonWriter json, JsonElement value, Dictionary<string, JsonElement> defaults, IReadOnlyList<Member> members)
    {
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            var declared = members.First(known => known.Name == member.Name);
            if (declared.IsRequired)
            {
                member.WriteTo(json);
            }
            else if (declared.Format.CollectionMembers is { } element
                && member.Value.EnumerateObject().Any()
                && !(Find(defaults, member) is { } same && JsonElement.DeepEquals(member.Value, same)))
            {
                json.WriteStartObject(member.Name);
                foreach (var resource in member.Value.EnumerateObject())
                {
                    json.WritePropertyName(resource.Name);
                    WriteRequired(json, resource.Value, [], element);
                }

                json.WriteEndObject();
            }
            else if (declared.Format.Items?.Members is { } item && member.Value.GetArrayLength() > 0)
            {
                json.WriteStartArray(member.Name);
                foreach (var listed in member.Value.EnumerateArray())
                {
                    WriteRequired(json, listed, [], item);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// Writes the members of an object that a previous attempt contained or that differ from the defaults.
    /// </summary>
    private static void WriteDifferences(
        Utf8JsonWriter json, JsonElement value, JsonElement? kept, JsonElement? defaults, IReadOnlyList<Member> members)
    {
        var keptMembers = Members(kept);
        var defaultMembers = Members(defaults);
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            var (keptValue, defaultValue) = (Find(keptMembers, member), Find(defaultMembers, member));
            var isDefault = defaultValue is { } same && JsonElement.DeepEquals(member.Value, same);
            if (keptValue is null && isDefault)
            {
                continue;
            }

            var format = members.First(known => known.Name == member.Name).Format;
            if (format.CollectionMembers is { } element)
            {
                var (keptResources, defaultResources) = (Members(keptValue), Members(defaultValue));
                json.WriteStartObject(member.Name);
                foreach (var resource in member.Value.EnumerateObject())
                {
                    json.WritePropertyName(resource.Name);
                    var (keptResource, defaultResource) =
                        (Find(keptResources, resource), Find(defaultResources, resource));
                    WriteDifferences(json, resource.Value, keptResource, defaultResource, element);
                }

                json.WriteEndObject();
            }
            else if (format.Items?.Members is { } item && member.Value.ValueKind == JsonValueKind.Array)
            {
                json.WriteStartArray(member.Name);
                foreach (var (index, listed) in member.Value.EnumerateArray().Index())
                {
                    WriteDifferences(json, listed, At(keptValue, index), At(defaultValue, index), item);
                }

                json.WriteEndArray();
            }
            else if (format.Members is { } inner && member.Value.ValueKind == JsonValueKind.Object)
            {
                json.WritePropertyName(member.Name);
                WriteDifferences(json, member.Value, keptValue, defaultValue, inner);
            }
            else
            {
                member.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    private static JsonElement? At(JsonElement? list, int index) =>
        list is { ValueKind: JsonValueKind.Array } items && index < items.GetArrayLength() ? items[index] : null;

    private static JsonElement? Find(Dictionary<string, JsonElement> members, JsonProperty member) =>
        members.TryGetValue(member.Name, out var value) ? value : null;

    private static Dictionary<string, JsonElement> Members(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } some
            ? some.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)
            : [];

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, StateDocumentWriter.Options))
        {
            write(json);
        }

        return output.WrittenMemory;
    }
}
