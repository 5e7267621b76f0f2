using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Control.Snapshots;
using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ecs.Emulator.Control;

/// <summary>What a test needs and the real cloud lacks, below a path that the real API never uses.</summary>
internal static class ControlPlane
{
    /// <summary>What all of it is below.</summary>
    public const string Root = "/_emulator";

    /// <summary>Where the health is.</summary>
    public const string HealthPath = $"{Root}/health";

    private static readonly HealthReport Health = new("ok", Version);

    /// <summary>The emulator's version.</summary>
    public static string Version =>
        typeof(ControlPlane).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Maps the control plane's endpoints.</summary>
    public static void MapControlPlane(this IEndpointRouteBuilder endpoints)
    {
        var state = endpoints.ServiceProvider.GetRequiredService<StateEndpoints>();
        var snapshots = endpoints.ServiceProvider.GetRequiredService<SnapshotEndpoints>();
        var faults = endpoints.ServiceProvider.GetRequiredService<FaultEndpoints>();
        var journal = endpoints.ServiceProvider.GetRequiredService<JournalEndpoints>();
        var clock = endpoints.ServiceProvider.GetRequiredService<ClockEndpoints>();
        var guard = endpoints.ServiceProvider.GetRequiredService<BrowserGuard>();
        void Map(string method, string path, RequestDelegate handler) =>
            endpoints.MapMethods($"{Root}/{path}", [method], guard.Over(handler));

        Map("GET", "health", http => http.Response.WriteAsJsonAsync(Health, ControlJson.Plain.HealthReport));
        Map("GET", "state", state.GetAsync);
        Map("PUT", "state", state.PutAsync);
        Map("PATCH", "state", state.PatchAsync);
        Map("POST", "reset", state.ResetAsync);
        Map("GET", "state/schema", StateSchema.GetAsync);
        Map("GET", "snapshots", snapshots.ListAsync);
        Map("GET", "snapshots/{name}", snapshots.GetAsync);
        Map("PUT", "snapshots/{name}", snapshots.PutAsync);
        Map("DELETE", "snapshots/{name}", snapshots.DeleteAsync);
        Map("POST", "snapshots/{name}/restore", snapshots.RestoreAsync);
        Map("GET", "faults", faults.GetAsync);
        Map("PUT", "faults", faults.PutAsync);
        Map("POST", "faults", faults.PostAsync);
        Map("DELETE", "faults", faults.DeleteAsync);
        Map("DELETE", "faults/{id}", faults.DeleteOneAsync);
        Map("GET", "requests", journal.GetAsync);
        Map("DELETE", "requests", journal.DeleteAsync);
        Map("GET", "requests/stream", journal.StreamAsync);
        Map("GET", "accounts", state.AccountsAsync);
        Map("GET", "clock", clock.GetAsync);
        Map("POST", "clock", clock.PostAsync);
        endpoints.MapFallback($"{Root}/{{**path}}", guard.Over(NotFoundAsync));
    }

    /// <summary>Answers with what is wrong.</summary>
    public static Task WriteProblemsAsync(HttpResponse response, int status, IReadOnlyList<Problem> problems)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new ProblemReport(problems), ControlJson.Plain.ProblemReport);
    }

    /// <summary>Answers with JSON that is written already.</summary>
    public static Task WriteJsonAsync(HttpResponse response, ReadOnlyMemory<byte> json)
    {
        response.ContentType = "application/json;charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json).AsTask();
    }

    /// <summary>Answers that there is nothing at this path.</summary>
    public static Task NotFoundAsync(HttpContext http) => WriteProblemsAsync(
        http.Response,
        StatusCodes.Status404NotFound,
        [new Problem(http.Request.Path, $"There is no {http.Request.Method} of this path. See the README's \"Control plane\".")]);
}

/// <summary>What <c>GET /_emulator/health</c> answers.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="Version">The emulator's version.</param>
internal sealed record HealthReport(string Status, string Version);

/// <summary>What the control plane answers to a request that it cannot do.</summary>
/// <param name="Problems">All that is wrong.</param>
internal sealed record ProblemReport(IReadOnlyList<Problem> Problems);

/// <summary>What <c>GET /_emulator/accounts</c> answers.</summary>
/// <param name="Accounts">The ids of the accounts that were used so far.</param>
internal sealed record AccountsReport(IReadOnlyList<string> Accounts);

/// <summary>What <c>GET /_emulator/snapshots</c> answers.</summary>
/// <param name="Snapshots">The names of the account's snapshots.</param>
internal sealed record SnapshotsReport(IReadOnlyList<string> Snapshots);

/// <summary>What <c>POST /_emulator/faults</c> answers.</summary>
/// <param name="Id">The id of the fault that was added.</param>
internal sealed record FaultReport(string Id);

/// <summary>What <c>/_emulator/clock</c> answers.</summary>
/// <param name="Now">The emulator's time.</param>
/// <param name="Frozen">Whether it stands still.</param>
internal sealed record ClockReport(DateTimeOffset Now, bool Frozen);

/// <summary>The control plane's own JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ProblemReport))]
[JsonSerializable(typeof(AccountsReport))]
[JsonSerializable(typeof(ClockReport))]
[JsonSerializable(typeof(SnapshotsReport))]
[JsonSerializable(typeof(FaultReport))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>Escapes only what JSON demands, since a person reads it in a shell.</summary>
    public static readonly ControlJson Plain =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
