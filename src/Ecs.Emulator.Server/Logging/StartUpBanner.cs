using Ecs.Emulator.Domain;
using Ecs.Emulator.Server.Documentation;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Server.Tls;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Says where the emulator is and what is in it, once it listens.</summary>
internal static partial class StartUpBanner
{
    /// <summary>Announces the start when it happens: only then is a port known that the system chose.</summary>
    public static void AnnounceStart(this WebApplication app, ServerOptions options) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var address = addresses?.Addresses.FirstOrDefault() ?? "";
        var world = app.Services.GetRequiredService<Cloud>().Read(Cloud.DefaultAccountId, world =>
            $"regions: {world.Regions.Count}, VSwitches: {world.VSwitches.Count}, "
            + $"instances: {world.Instances.Count}, ENIs: {world.NetworkInterfaces.Count}");
        app.Logger.Listening(address, world);
        app.Logger.UserInterface(address + ApiDocument.UserInterface, address + ApiDocument.Document);
        if (options.Tls != TlsUse.Off)
        {
            var https = address.Replace("http://", "https://", StringComparison.Ordinal);
            app.Logger.Tls(
                https,
                options.Tls == TlsUse.Only ? "calls by http are refused" : "on the same port",
                options.TlsCertificate ?? address + AuthorityEndpoint.Path);
        }
    });

    [LoggerMessage(1, LogLevel.Information, "Ecs.Emulator listens on {Address} ({World})")]
    private static partial void Listening(this ILogger logger, string address, string world);

    [LoggerMessage(2, LogLevel.Information, "Swagger UI: {UserInterface}  OpenAPI: {Document}")]
    private static partial void UserInterface(this ILogger logger, string userInterface, string document);

    [LoggerMessage(3, LogLevel.Information, "TLS: {Address} ({How})  Certificate: {Certificate}")]
    private static partial void Tls(this ILogger logger, string address, string how, string certificate);
}
