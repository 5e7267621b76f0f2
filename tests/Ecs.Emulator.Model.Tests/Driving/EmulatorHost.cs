using System.Text;
using Ecs.Emulator.Model.Tests.Cloud;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>Builds hosts of the emulator, as any user of the library would.</summary>
internal static class EmulatorHost
{
    /// <summary>An emulator that behaves so, with the trials' world as its seed. Its ids repeat from run to run.</summary>
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
            emulator.Seed = Encoding.UTF8.GetBytes(Worlds.Text(Worlds.Seed));
        });
        var app = builder.Build();
        app.UseEcsEmulator();
        app.UseRouting();
        app.MapEcsEmulator();
        return app;
    }
}
