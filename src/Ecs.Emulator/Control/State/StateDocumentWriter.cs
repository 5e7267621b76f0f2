using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes a state as a document from which the same state can be read.</summary>
internal static class StateDocumentWriter
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(AccountState state) => Write(state, _ => false);

    /// <param name="state">The state.</param>
    /// <param name="isListed">
    /// Whether the collection of this name is written even if it is the default one. The public regions and images need
    /// more space than the rest of a small state, so documents leave them out; a patch of them needs them.
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
