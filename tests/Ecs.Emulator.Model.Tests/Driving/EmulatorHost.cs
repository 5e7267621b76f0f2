using System.Text;
using Ecs.Emulator.Model.Tests.Cloud;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>Builds an emulator host in the same way as a user of the library.</summary>
internal static class EmulatorHost
{
    /// <summary>An emulator with the seed of the trials and fixed random IDs.</summary>
    public static WebApplication Build(Settings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddEcsEmulator(emulator =>
        {
            emulator.AvailableEniIpLimit = settings.AvailableEniIpLimit;
            emulator.TransitionDelay = TimeSpan.FromSeconds(settings.TransitionDelay);
            emulator.RandomSeed = 1;
            emulator.JournalSize = 0;
            emulator.Seed = Encoding.UTF8.GetBytes(StateDocuments.Text(StateDocuments.Seed));
        });
        var app = builder.Build();
        app.UseEcsEmulator();
        return app;
    }
}
