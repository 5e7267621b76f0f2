using Ecs.Emulator.Calls;
using Ecs.Emulator.Control;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Control.Reachability;
using Ecs.Emulator.Control.Snapshots;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.StateFiles;
using Ecs.Emulator.CrossSite;
using Ecs.Emulator.Logging;
using Ecs.Emulator.Metadata;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Signing;
using Ecs.Emulator.Throttling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator;

/// <summary>Adds an emulator to an ASP.NET Core host.</summary>
public static class EcsEmulatorExtensions
{
    /// <summary>
    /// Adds the services of the emulator. The emulator uses the registered <see cref="TimeProvider"/>, by default that
    /// of the system.
    /// </summary>
    public static IServiceCollection AddEcsEmulator(
        this IServiceCollection services, Action<EcsEmulatorOptions>? configure = null)
    {
        services.AddOptions<EcsEmulatorOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<EcsEmulatorOptions>, EcsEmulatorOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EmulatorClock>();
        services.AddSingleton(provider => new StateDocumentReader(
            provider.GetRequiredService<IOptions<EcsEmulatorOptions>>(), provider.GetRequiredService<EmulatorClock>()));
        services.AddSingleton<DefaultState>();
        services.AddSingleton(provider => new Cloud(
            provider.GetRequiredService<DefaultState>().CreateState,
            provider.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.MaxAccounts));
        services.AddSingleton(provider =>
            new RequestIds(provider.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.RandomSeed));
        services.AddSingleton<SignatureVerifier>();
        services.AddSingleton<RequestAuthenticator>();
        services.AddSingleton<RateLimiter>();
        services.AddSingleton<RunningTokens>();
        services.AddSingleton<ActionExecutor>();
        services.TryAddSingleton<ICallLog, CallLog>();
        services.AddSingleton<CallEndpoint>();
        services.AddSingleton<StateFile>();
        services.AddHostedService(provider => provider.GetRequiredService<StateFile>());
        services.AddSingleton<FaultInjector>();
        services.AddSingleton<CallJournal>();
        services.AddSingleton<CrossSiteRequestFilter>();
        services.AddSingleton<ControlPlaneLog>();
        services.AddSingleton<FaultEndpoints>();
        services.AddSingleton<JournalEndpoints>();
        services.AddSingleton<SnapshotEndpoints>();
        services.AddSingleton<StateEndpoints>();
        services.AddSingleton<ResetEndpoint>();
        services.AddSingleton<ClockEndpoints>();
        services.AddSingleton<ReachabilityEndpoint>();
        services.AddSingleton<MetadataTokens>();
        services.AddSingleton<MetadataEndpoint>();
        return services;
    }

    /// <summary>
    /// Serves the API on <c>/</c>, the control plane below <c>/_emulator/</c>, and the instance metadata below
    /// <c>/latest/</c> and <c>/2016-01-01/</c>. Requests to other paths that the host does not map get the API's error.
    /// Call it before the host's own middleware and endpoints: the host's endpoints below <c>/_emulator/</c> are then
    /// protected against cross-site requests like the control plane.
    /// </summary>
    /// <exception cref="InvalidDocumentException">The seed or the state file is invalid.</exception>
    public static void UseEcsEmulator(this WebApplication app)
    {
        app.Services.GetRequiredService<StateFile>().Load();
        var api = app.Services.GetRequiredService<CallEndpoint>();
        var filter = app.Services.GetRequiredService<CrossSiteRequestFilter>();
        var log = app.Services.GetRequiredService<ControlPlaneLog>();

        // Created by the first request.
        var metadata = log.Wrap(http => app.Services.GetRequiredService<MetadataEndpoint>().HandleAsync(http));
        app.Use(next =>
        {
            var controlPlane = log.Wrap(filter.Wrap(next));

            // Calls do not need routing, which would take time.
            return http => http.Request.Path == CallEndpoint.Path
                ? api.HandleAsync(http)
                : http.Request.Path.StartsWithSegments(ControlPlane.Root) ? controlPlane(http)
                : MetadataEndpoint.Serves(http.Request.Path) ? metadata(http)
                : next(http);
        });
        app.UseRouting();
        app.MapControlPlane();
        app.MapFallback("{**path}", (RequestDelegate)api.HandleAsync);
    }
}
