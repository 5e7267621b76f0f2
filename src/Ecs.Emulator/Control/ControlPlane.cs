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
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ecs.Emulator.Control;

/// <summary>What a test needs and the real cloud lacks, below a path that the real API never uses.</summary>
internal static class ControlPlane
{
    private const string Root = "/_emulator";

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
        endpoints.MapGet($"{Root}/health", (RequestDelegate)(http =>
            http.Response.WriteAsJsonAsync(Health, ControlJson.Plain.HealthReport)));
        endpoints.MapGet($"{Root}/state", (RequestDelegate)state.GetAsync);
        endpoints.MapPut($"{Root}/state", (RequestDelegate)state.PutAsync);
        endpoints.MapPatch($"{Root}/state", (RequestDelegate)state.PatchAsync);
        endpoints.MapPost($"{Root}/reset", (RequestDelegate)state.ResetAsync);
        endpoints.MapGet($"{Root}/state/schema", (RequestDelegate)StateSchema.GetAsync);
        endpoints.MapGet($"{Root}/snapshots", (RequestDelegate)snapshots.ListAsync);
        endpoints.MapGet($"{Root}/snapshots/{{name}}", (RequestDelegate)snapshots.GetAsync);
        endpoints.MapPut($"{Root}/snapshots/{{name}}", (RequestDelegate)snapshots.PutAsync);
        endpoints.MapDelete($"{Root}/snapshots/{{name}}", (RequestDelegate)snapshots.DeleteAsync);
        endpoints.MapPost($"{Root}/snapshots/{{name}}/restore", (RequestDelegate)snapshots.RestoreAsync);
        endpoints.MapGet($"{Root}/faults", (RequestDelegate)faults.GetAsync);
        endpoints.MapPut($"{Root}/faults", (RequestDelegate)faults.PutAsync);
        endpoints.MapDelete($"{Root}/faults", (RequestDelegate)faults.DeleteAsync);
        endpoints.MapGet($"{Root}/requests", (RequestDelegate)journal.GetAsync);
        endpoints.MapDelete($"{Root}/requests", (RequestDelegate)journal.DeleteAsync);
        endpoints.MapGet($"{Root}/requests/stream", (RequestDelegate)journal.StreamAsync);
        endpoints.MapGet($"{Root}/accounts", (RequestDelegate)state.AccountsAsync);
        endpoints.MapGet($"{Root}/clock", (RequestDelegate)clock.GetAsync);
        endpoints.MapPost($"{Root}/clock", (RequestDelegate)clock.PostAsync);
        endpoints.MapFallback($"{Root}/{{**path}}", (RequestDelegate)NotFoundAsync);
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

    /// <summary>The whole body of a request.</summary>
    /// <exception cref="WorldDocumentException">It breaks the rules of HTTP.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        }
        catch (BadHttpRequestException unreadable)
        {
            throw new WorldDocumentException([new Problem("", $"The body cannot be read: {unreadable.Message}")]);
        }

        return buffer.ToArray();
    }

    /// <summary>The whole body of a request that brings a world.</summary>
    /// <exception cref="WorldDocumentException">It breaks the rules of HTTP.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadDocumentAsync(HttpContext http)
    {
        // A world has no natural size: a million ENIs are a document of most of a gigabyte.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        return ReadBodyAsync(http);
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
internal sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>Escapes only what JSON demands, since a person reads it in a shell.</summary>
    public static readonly ControlJson Plain =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
