using Ecs.Emulator.Server.Documentation;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Server.Tls;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Logs the addresses and the content of the emulator after the start.</summary>
internal static partial class StartUpBanner
{
    /// <summary>The logger of the listening address, which is logged at every level.</summary>
    public const string AddressLogger = "Ecs.Emulator.Server.Address";

    /// <summary>Logs the start. Call it when the server listens, because the system may choose the port.</summary>
    public static void AnnounceStart(this WebApplication app, ServerOptions options)
    {
        var address = app.ListeningAddress();

        // A browser cannot open a wildcard address.
        var isWildcard = address.Host is "0.0.0.0" or "[::]";
        var authority = $"{(isWildcard ? ServerOptions.Localhost : address.Host)}:{address.Port}";
        var url = $"http://{authority}";
        var (regions, vSwitches, instances, enis) =
            app.Services.GetRequiredService<Cloud>().Read(Cloud.DefaultAccountId, state => (
                state.Regions.Count, state.VSwitches.Count, state.Instances.Count, state.NetworkInterfaces.Count));
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(AddressLogger)
            .Listening(url, isWildcard ? "all addresses; " : "", regions, vSwitches, instances, enis);
        if (app.Services.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.MetadataInstance is { } instance
            && !app.Services.GetRequiredService<Cloud>().Read(
                Cloud.DefaultAccountId, state => state.Instances.Contains(new InstanceId(instance))))
        {
            app.Logger.UnknownMetadataInstance(instance);
        }

        app.Logger.UserInterface(url + ApiDocument.UserInterface, url + ApiDocument.Document);
        if (options.Tls != TlsUse.Off)
        {
            app.Logger.Tls(
                $"https://{authority}",
                options.Tls == TlsUse.Only ? "API calls over HTTP are rejected" : "on the same port",
                options.TlsCertificate ?? url + AuthorityEndpoint.Path);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "Ecs.Emulator listens on {Address} ({Scope}regions: {Regions}, VSwitches: {VSwitches}, "
        + "instances: {Instances}, ENIs: {Enis})")]
    private static partial void Listening(
        this ILogger logger, string address, string scope, int regions, int vSwitches, int instances, int enis);

    [LoggerMessage(2, LogLevel.Information, "Swagger UI: {UserInterface}  OpenAPI: {Document}")]
    private static partial void UserInterface(this ILogger logger, string userInterface, string document);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "The option metadata-instance is {Instance}, but the state has no such instance: metadata requests that select "
        + "no instance get 404 until it exists.")]
    private static partial void UnknownMetadataInstance(this ILogger logger, string instance);

    [LoggerMessage(3, LogLevel.Information, "TLS: {Address} ({How})  Certificate: {Certificate}")]
    private static partial void Tls(this ILogger logger, string address, string how, string certificate);
}
