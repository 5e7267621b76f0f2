using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecs.Emulator.Rpc.Rendering;

#pragma warning disable CA1001 // The writer holds only memory, and is reused.
internal sealed class JsonResponseWriter : ResponseWriter
#pragma warning restore CA1001
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Escapes only what JSON requires, because one client misreads \u escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // The response schemas guarantee valid JSON.
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter json;

    private readonly ResponseBuffer output;

    public JsonResponseWriter(ResponseBuffer output)
    {
        this.output = output;
        json = new Utf8JsonWriter(output, Options);
    }

    /// <summary>Discards the state of a response that was not completed.</summary>
    public void Reset() => json.Reset(output);

    public override void Begin(string root) => json.WriteStartObject();

    public override void End()
    {
        json.WriteEndObject();
        json.Flush();
    }

    public override void Text(string name, string value) => json.WriteString(name, value);

    public override void CData(string name, string value) => json.WriteString(name, value);

    public override void Integer(string name, long value) => json.WriteNumber(name, value);

    public override void Number(string name, double value) => json.WriteNumber(name, value);

    public override void Boolean(string name, bool value) => json.WriteBoolean(name, value);

    public override void BeginObject(string name) => json.WriteStartObject(name);

    public override void EndObject() => json.WriteEndObject();

    public override void BeginList(string wrapper, string item)
    {
        json.WriteStartObject(wrapper);
        json.WriteStartArray(item);
    }

    public override void EndList()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public override void BeginArray(string name) => json.WriteStartArray(name);

    public override void EndArray() => json.WriteEndArray();

    public override void TextItem(string item, string value) => json.WriteStringValue(value);

    public override void IntegerItem(string item, long value) => json.WriteNumberValue(value);

    public override void TextItem(string item, ReadOnlySpan<byte> ascii) => json.WriteStringValue(ascii);

    public override void BeginItem(string item) => json.WriteStartObject();

    public override void EndItem() => json.WriteEndObject();
}
