using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>Writes an answer as JSON.</summary>
#pragma warning disable CA1001 // What it would dispose of is memory alone, and is used again and again.
internal sealed class JsonResponseWriter : ResponseWriter
#pragma warning restore CA1001
{
    private static readonly JsonWriterOptions Options = new()
    {
        // One client mis-reads \u escapes, so only what JSON demands is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // The writer's own checks repeat what shapes guarantee.
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter json;

    private readonly ResponseBuffer output;

    /// <summary>Writes into this buffer, as UTF-8.</summary>
    public JsonResponseWriter(ResponseBuffer output)
    {
        this.output = output;
        json = new Utf8JsonWriter(output, Options);
    }

    /// <summary>Forgets an answer that was not written to its end.</summary>
    public void Reset() => json.Reset(output);

    /// <inheritdoc/>
    public override void Begin(string root) => json.WriteStartObject();

    /// <inheritdoc/>
    public override void End()
    {
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public override void Text(string name, string value) => json.WriteString(name, value);

    /// <inheritdoc/>
    public override void CData(string name, string value) => json.WriteString(name, value);

    /// <inheritdoc/>
    public override void Integer(string name, long value) => json.WriteNumber(name, value);

    /// <inheritdoc/>
    public override void Number(string name, double value) => json.WriteNumber(name, value);

    /// <inheritdoc/>
    public override void Boolean(string name, bool value) => json.WriteBoolean(name, value);

    /// <inheritdoc/>
    public override void BeginObject(string name) => json.WriteStartObject(name);

    /// <inheritdoc/>
    public override void EndObject() => json.WriteEndObject();

    /// <inheritdoc/>
    public override void BeginList(string wrapper, string item)
    {
        json.WriteStartObject(wrapper);
        json.WriteStartArray(item);
    }

    /// <inheritdoc/>
    public override void EndList()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override void BeginArray(string name) => json.WriteStartArray(name);

    /// <inheritdoc/>
    public override void EndArray() => json.WriteEndArray();

    /// <inheritdoc/>
    public override void TextItem(string item, string value) => json.WriteStringValue(value);

    /// <inheritdoc/>
    public override void TextItem(string item, ReadOnlySpan<byte> ascii) => json.WriteStringValue(ascii);

    /// <inheritdoc/>
    public override void BeginItem(string item) => json.WriteStartObject();

    /// <inheritdoc/>
    public override void EndItem() => json.WriteEndObject();
}
