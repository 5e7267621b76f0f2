using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ecs.Emulator.Control.Responses;

/// <summary>
/// The JSON of the control plane. It escapes only what JSON requires, so that it is readable in a shell.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IndexResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(ProblemsResponse))]
[JsonSerializable(typeof(AccountsResponse))]
[JsonSerializable(typeof(ClockResponse))]
[JsonSerializable(typeof(ReachabilityResponse))]
[JsonSerializable(typeof(SnapshotsResponse))]
[JsonSerializable(typeof(FaultCreatedResponse))]
[JsonSerializable(typeof(IReadOnlyList<FaultResponse>))]
[JsonSerializable(typeof(IEnumerable<JournalEntryResponse>))]
[JsonSerializable(typeof(JournalEntryResponse))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    public static readonly ControlJson Compact = new(NewOptions());

    public static readonly ControlJson Indented = new(new JsonSerializerOptions(NewOptions()) { WriteIndented = true });

    private static JsonSerializerOptions NewOptions() =>
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
