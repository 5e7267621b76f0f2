using Ecs.Emulator.Domain;
using Ecs.Emulator.Server.Documentation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Says where the emulator is and what is in it, once it listens.</summary>
internal static partial class StartUpBanner
{
    /// <summary>Announces the start when it happens: only then is a port known that the system chose.</summary>
    public static void AnnounceStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var address = addresses?.Addresses.FirstOrDefault() ?? "";
        var world = app.Services.GetRequiredService<Cloud>().Account(Cloud.DefaultAccountId).Enter(0, (world, _) =>
            $"{world.Regions.Count} regions, {world.VSwitches.Count} VSwitches, {world.Instances.Count} instances, "
            + $"{world.NetworkInterfaces.Count} ENIs");
        app.Logger.Listening(address, world);
        app.Logger.UserInterface(address + ApiDocument.UserInterface, address + ApiDocument.Document);
    });

    [LoggerMessage(1, LogLevel.Information, "Ecs.Emulator listens on {Address} with {World}")]
    private static partial void Listening(this ILogger logger, string address, string world);

    [LoggerMessage(2, LogLevel.Information, "Swagger UI: {UserInterface}  OpenAPI: {Document}")]
    private static partial void UserInterface(this ILogger logger, string userInterface, string document);
}
