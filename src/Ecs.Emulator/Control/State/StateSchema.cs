using System.Buffers;
using System.Text.Json;
using Ecs.Emulator.Control.Responses;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// The JSON Schema of the state document: <c>/_emulator/state/schema</c>. The reader uses the same declarations.
/// </summary>
internal static class StateSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly Lazy<ReadOnlyMemory<byte>> Document = new(Write);

    public static Task GetAsync(HttpContext http) => ControlResponse.WriteJsonAsync(http.Response, Document.Value);

    private static ReadOnlyMemory<byte> Write()
    {
        var schema = StateDocuments.Schema();
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", "A state of Ecs.Emulator");
        schema.Insert(
            2,
            "description",
            "A member that is not required has a default value and can be omitted; "
            + "GET /_emulator/state?compact=true omits default values.");
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, StateDocumentWriter.Options))
        {
            schema.WriteTo(json);
        }

        return output.WrittenMemory;
    }
}
