using Ecs.Emulator.Calls;
using Ecs.Emulator.Control;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Control.Snapshots;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator;

/// <summary>Puts an emulator into an ASP.NET Core host.</summary>
public static class EcsEmulatorExtensions
{
    /// <summary>Adds the emulator's services. Its time is the <see cref="TimeProvider"/> of the services, or the system's.</summary>
    public static IServiceCollection AddEcsEmulator(
        this IServiceCollection services, Action<EcsEmulatorOptions>? configure = null)
    {
        services.AddOptions<EcsEmulatorOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<EcsEmulatorOptions>, EcsEmulatorOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EmulatorClock>();
        services.AddSingleton<StateDocumentReader>();
        services.AddSingleton<DefaultState>();
        services.AddSingleton(provider => new Cloud(
            provider.GetRequiredService<DefaultState>().CreateState,
            provider.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.MaxAccounts));
        services.AddSingleton(provider =>
            new RequestIds(provider.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.RandomSeed));
        services.AddSingleton<SignatureVerifier>();
        services.AddSingleton<Gatekeeper>();
        services.AddSingleton<RunningTokens>();
        services.AddSingleton<ActionExecutor>();
        services.TryAddSingleton<ICallLog, CallLog>();
        services.AddSingleton<CallEndpoint>();
        services.AddSingleton<StateFile>();
        services.AddHostedService(provider => provider.GetRequiredService<StateFile>());
        services.AddSingleton<FaultInjector>();
        services.AddSingleton<CallJournal>();
        services.AddSingleton<BrowserGuard>();
        services.AddSingleton<ControlPlaneLog>();
        services.AddSingleton<FaultEndpoints>();
        services.AddSingleton<JournalEndpoints>();
        services.AddSingleton<SnapshotEndpoints>();
        services.AddSingleton<StateEndpoints>();
        services.AddSingleton<ClockEndpoints>();
        return services;
    }

    /// <summary>
    /// Answers calls before routing and whatever else follows has looked at them: all of the API is on <c>/</c>, so there is no
    /// way to find. A host may do without; <see cref="MapEcsEmulator"/> maps the API as well. What else the host puts below
    /// <c>/_emulator/</c> is guarded against the pages of other sites from here on, as the control plane is.
    /// </summary>
    /// <exception cref="InvalidDocumentException">The seed or the state file cannot be used.</exception>
    public static void UseEcsEmulator(this IApplicationBuilder app)
    {
        var calls = app.ApplicationServices.GetRequiredService<CallEndpoint>();
        var guard = app.ApplicationServices.GetRequiredService<BrowserGuard>();
        var log = app.ApplicationServices.GetRequiredService<ControlPlaneLog>();
        app.Use(next =>
        {
            var guarded = log.Over(guard.Over(next));
            return http => http.Request.Path == CallEndpoint.Path
                ? calls.HandleAsync(http)
                : http.Request.Path.StartsWithSegments(ControlPlane.Root) ? guarded(http) : next(http);
        });
    }

    /// <summary>Maps the API to <c>/</c> and the control plane below <c>/_emulator/</c>; every other path is answered as the API does.</summary>
    /// <exception cref="InvalidDocumentException">The seed or the state file cannot be used.</exception>
    public static void MapEcsEmulator(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<StateFile>().Load();
        endpoints.MapControlPlane();

        RequestDelegate call = services.GetRequiredService<CallEndpoint>().HandleAsync;
        endpoints.Map(CallEndpoint.Path, call);
        endpoints.MapFallback("{**path}", call);
    }
}
