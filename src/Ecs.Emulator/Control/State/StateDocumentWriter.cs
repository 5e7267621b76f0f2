using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes the document of a state.</summary>
internal static class StateDocumentWriter
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(AccountState state) => Write(state, _ => false);

    /// <param name="isListed">
    /// Whether a collection with default resources is written. Documents omit the public regions and images, because
    /// they need more space than the rest of a small state. A patch of them needs them.
    /// </param>
    public static ReadOnlyMemory<byte> Write(AccountState state, Predicate<string> isListed)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var member in StateDocuments.All)
            {
                if (!member.IsDefault(state) || isListed(member.Name))
                {
                    member.Write(json, state);
                }
            }

            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }
}
