using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Control.Snapshots;
using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control;

/// <summary>What a test needs and the real cloud lacks, below a path that the real API never uses.</summary>
internal static class ControlPlane
{
    /// <summary>What all of it is below.</summary>
    public const string Root = "/_emulator";

    /// <summary>Where the health is.</summary>
    public const string HealthPath = $"{Root}/health";

    private const string SharedClock = "The clock is shared by all accounts.";

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
        var routes = new ControlRoutes(endpoints);

        routes.Map("", ("GET", ControlRoutes.WithoutParameters(http => ShowIndexAsync(http, endpoints))));
        routes.Map("health", ("GET", ControlRoutes.WithoutParameters(
            http => http.Response.WriteAsJsonAsync(Health, ControlJson.Plain.HealthReport))));
        routes.Map("state", ("GET", state.GetAsync), ("PUT", state.PutAsync), ("PATCH", state.PatchAsync));
        routes.Map("reset", ("POST", state.ResetAsync));
        routes.Map("state/schema", ("GET", ControlRoutes.WithoutParameters(StateSchema.GetAsync)));
        routes.Map("snapshots", ("GET", snapshots.ListAsync));
        routes.Map(
            "snapshots/{name}",
            ("GET", snapshots.GetAsync),
            ("PUT", snapshots.PutAsync),
            ("DELETE", snapshots.DeleteAsync));
        routes.Map("snapshots/{name}/restore", ("POST", snapshots.RestoreAsync));
        routes.Map(
            "faults",
            ("GET", faults.GetAsync),
            ("PUT", faults.PutAsync),
            ("POST", faults.PostAsync),
            ("DELETE", faults.DeleteAsync));
        routes.Map("faults/{id}", ("DELETE", faults.DeleteOneAsync));
        routes.Map("requests", ("GET", journal.GetAsync), ("DELETE", journal.DeleteAsync));
        routes.Map("requests/stream", ("GET", journal.StreamAsync));
        routes.Map("accounts", ("GET", ControlRoutes.WithoutParameters(state.AccountsAsync)));
        routes.Map(
            "clock",
            ("GET", ControlRoutes.WithoutParameters(clock.GetAsync, SharedClock)),
            ("POST", ControlRoutes.WithoutParameters(clock.PostAsync, SharedClock)));
        routes.MapRest(NotFoundAsync);
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

    /// <summary>Shows what there is below <see cref="Root"/>: what was mapped there, by the host too.</summary>
    private static Task ShowIndexAsync(HttpContext http, IEndpointRouteBuilder endpoints)
    {
        var mapped =
            from endpoint in endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
            let path = endpoint.RoutePattern.RawText
            where path.StartsWith(Root, StringComparison.Ordinal)
            orderby path, method
            select $"{method} {path}";
        var page = http.RequestServices.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.BrowserPage;
        return http.Response.WriteAsJsonAsync(
            new IndexReport("Ecs.Emulator", Version, page, [.. mapped]), ControlJson.Indented.IndexReport);
    }

    /// <summary>Answers that there is nothing at this path.</summary>
    public static Task NotFoundAsync(HttpContext http) => WriteProblemsAsync(
        http.Response,
        StatusCodes.Status404NotFound,
        [new Problem(http.Request.Path, $"There is nothing at this path. {Root}/ lists what there is.")]);
}

/// <summary>What <c>GET /_emulator/</c> answers.</summary>
/// <param name="Name">The emulator's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Page">Where a browser finds its page; null for nowhere.</param>
/// <param name="Endpoints">Methods and paths.</param>
internal sealed record IndexReport(string Name, string Version, string? Page, IReadOnlyList<string> Endpoints);

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
[JsonSerializable(typeof(IndexReport))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ProblemReport))]
[JsonSerializable(typeof(AccountsReport))]
[JsonSerializable(typeof(ClockReport))]
[JsonSerializable(typeof(SnapshotsReport))]
[JsonSerializable(typeof(FaultReport))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>Escapes only what JSON demands, since a person reads it in a shell.</summary>
    public static readonly ControlJson Plain = new(PlainOptions());

    /// <summary>The same, a member a line.</summary>
    public static readonly ControlJson Indented =
        new(new JsonSerializerOptions(PlainOptions()) { WriteIndented = true });

    private static JsonSerializerOptions PlainOptions() =>
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
