using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes the members of a state document, as <see cref="ObjectReader"/> reads them.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter json;

    public DocumentWriter(IBufferWriter<byte> output) => json = new Utf8JsonWriter(output, Options);

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    /// <summary>Writes the document.</summary>
    public void Root(Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    /// <summary>Writes an object.</summary>
    public void Object(string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>Writes an object, or null where there is none.</summary>
    public void Optional<T>(string name, T? value, Action<DocumentWriter, T> write)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(this, value);
        json.WriteEndObject();
    }

    /// <summary>Writes a collection keyed by id.</summary>
    public void Collection<T>(string name, IEnumerable<T> resources, Func<T, string> id, Action<DocumentWriter, T> write)
    {
        json.WriteStartObject(name);
        foreach (var resource in resources)
        {
            json.WriteStartObject(id(resource));
            write(this, resource);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a list of objects.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<DocumentWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(this, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a text, or null where there is none.</summary>
    public void Text(string name, string? value) => json.WriteString(name, value);

    /// <summary>Writes a truth value.</summary>
    public void Boolean(string name, bool value) => json.WriteBoolean(name, value);

    /// <summary>Writes a number, or null where there is none.</summary>
    public void Number(string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a number that may have a fraction.</summary>
    public void Fraction(string name, double value) => json.WriteNumber(name, value);

    /// <summary>Writes a point of time, or null where there is none.</summary>
    public void Time(string name, DateTimeOffset? time) => json.WriteString(
        name, time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>Writes a name of an enumeration as the API has it.</summary>
    public void Name<T>(string name, T value)
        where T : struct, Enum => json.WriteString(name, value.ToString());

    /// <summary>Writes a name of an enumeration in lower case, as the API has some.</summary>
    public void LowerCaseName<T>(string name, T value)
        where T : struct, Enum => json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    /// <summary>Writes a list of texts.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes tags: an object of texts.</summary>
    public void Tags(IEnumerable<Tag> tags)
    {
        json.WriteStartObject("tags");
        foreach (var (key, value) in tags)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
