using System.Reflection;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Control.Reachability;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.Snapshots;
using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control;

/// <summary>The functions for tests, below a path that the real API does not use.</summary>
internal static class ControlPlane
{
    public const string Root = "/_emulator";

    public const string HealthPath = $"{Root}/health";

    private const string SharedClock = "The clock is shared by all accounts.";

    private static readonly HealthResponse Health = new("ok", Version);

    /// <summary>The version of the emulator.</summary>
    public static string Version =>
        typeof(ControlPlane).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void MapControlPlane(this IEndpointRouteBuilder endpoints)
    {
        var state = endpoints.ServiceProvider.GetRequiredService<StateEndpoints>();
        var reset = endpoints.ServiceProvider.GetRequiredService<ResetEndpoint>();
        var snapshots = endpoints.ServiceProvider.GetRequiredService<SnapshotEndpoints>();
        var faults = endpoints.ServiceProvider.GetRequiredService<FaultEndpoints>();
        var journal = endpoints.ServiceProvider.GetRequiredService<JournalEndpoints>();
        var clock = endpoints.ServiceProvider.GetRequiredService<ClockEndpoints>();
        var reachability = endpoints.ServiceProvider.GetRequiredService<ReachabilityEndpoint>();
        var routes = new ControlRoutes(endpoints);

        routes.Map("", ("GET", ControlRoutes.WithoutParameters(http => GetIndexAsync(http, endpoints))));
        routes.Map("health", ("GET", ControlRoutes.WithoutParameters(
            http => ControlResponse.WriteAsync(http.Response, Health, ControlJson.Compact.HealthResponse))));
        routes.Map("state", ("GET", state.GetAsync), ("PUT", state.PutAsync), ("PATCH", state.PatchAsync));
        routes.Map("reset", ("POST", reset.PostAsync));
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
            ("DELETE", faults.DeleteAllAsync));
        routes.Map("faults/{id}", ("DELETE", faults.DeleteAsync));
        routes.Map("requests", ("GET", journal.GetAsync), ("DELETE", journal.DeleteAsync));
        routes.Map("requests/stream", ("GET", journal.StreamAsync));
        routes.Map("accounts", ("GET", ControlRoutes.WithoutParameters(state.AccountsAsync)));
        routes.Map("reachability", ("GET", reachability.GetAsync));
        routes.Map(
            "clock",
            ("GET", ControlRoutes.WithoutParameters(clock.GetAsync, SharedClock)),
            ("POST", ControlRoutes.WithoutParameters(clock.PostAsync, SharedClock)));
        routes.MapFallback(NotFoundAsync);
    }

    public static Task NotFoundAsync(HttpContext http) => ControlResponse.WriteProblemsAsync(
        http.Response,
        StatusCodes.Status404NotFound,
        new Problem(http.Request.Path, $"This path does not exist. {Root}/ lists all paths."));

    /// <summary>Lists all endpoints below <see cref="Root"/>, including those of the host.</summary>
    private static Task GetIndexAsync(HttpContext http, IEndpointRouteBuilder endpoints)
    {
        var mapped =
            from endpoint in endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
            let path = endpoint.RoutePattern.RawText
            where path.StartsWith(Root, StringComparison.Ordinal)
            select (Path: path, Method: method);
        List<string> operations =
        [
            .. mapped.OrderBy(operation => operation.Path, StringComparer.Ordinal)
                .ThenBy(operation => operation.Method, StringComparer.Ordinal)
                .Select(operation => $"{operation.Method} {operation.Path}"),
        ];
        var page = http.RequestServices.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.BrowserPage;
        return ControlResponse.WriteAsync(
            http.Response,
            new IndexResponse("Ecs.Emulator", Version, page, operations),
            ControlJson.Indented.IndexResponse);
    }
}
