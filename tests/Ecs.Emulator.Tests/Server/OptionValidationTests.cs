using Ecs.Emulator.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Tests.Server;

/// <summary>Invalid options of the library stop the start.</summary>
public sealed class OptionValidationTests
{
    public static TheoryData<string, Action<EcsEmulatorOptions>> Unusable => new()
    {
        { nameof(EcsEmulatorOptions.AvailableEniIpLimit), options => options.AvailableEniIpLimit = -3 },
        { nameof(EcsEmulatorOptions.AvailableEniIpLimit), options => options.AvailableEniIpLimit = 1_001 },
        { nameof(EcsEmulatorOptions.Throttle), options => options.Throttle = -1 },
        { nameof(EcsEmulatorOptions.Throttle), options => options.Throttle = 0 },
        { nameof(EcsEmulatorOptions.TransitionDelay), options => options.TransitionDelay = TimeSpan.FromSeconds(-5) },
        { nameof(EcsEmulatorOptions.TransitionDelay), options => options.TransitionDelay = TimeSpan.MaxValue },
        { nameof(EcsEmulatorOptions.Region), options => options.Region = "cn-unknown" },
        { nameof(EcsEmulatorOptions.Region), options => options.Region = null! },
        { nameof(EcsEmulatorOptions.JournalSize), options => options.JournalSize = -1 },
        { nameof(EcsEmulatorOptions.JournalMemory), options => options.JournalMemory = 0 },
        { nameof(EcsEmulatorOptions.MaxAccounts), options => options.MaxAccounts = 0 },
        { nameof(EcsEmulatorOptions.MaxDocumentSize), options => options.MaxDocumentSize = 2_048 },
        { nameof(EcsEmulatorOptions.StateFile), options => options.StateFile = "" },
        { nameof(EcsEmulatorOptions.BrowserPage), options => options.BrowserPage = "" },
        { nameof(EcsEmulatorOptions.MetadataInstance), options => options.MetadataInstance = "" },
        { nameof(EcsEmulatorOptions.AllowedHosts), options => options.AllowedHosts = null! },
        { nameof(EcsEmulatorOptions.AllowedHosts), options => options.AllowedHosts = ["ecs.example.test:80"] },
    };

    [Theory, MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    [Rule("options.validated")]
    public async Task An_invalid_option_stops_the_start_with_its_name(
        string option, Action<EcsEmulatorOptions> configure)
    {
        await FluentActions.Awaiting(() => LibraryHost.StartAsync(configure)).Should()
            .ThrowAsync<OptionsValidationException>().WithMessage($"{option} *");

        // A host that uses no service of the emulator before its start also reports the error.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddEcsEmulator(configure);
        await using var app = builder.Build();
        await FluentActions.Awaiting(() => app.StartAsync()).Should()
            .ThrowAsync<OptionsValidationException>().WithMessage($"{option} *");
    }

    [Fact]
    [Rule("options.validated")]
    public async Task All_invalid_options_are_reported_at_once() =>
        await FluentActions.Awaiting(() => LibraryHost.StartAsync(options =>
        {
            options.JournalSize = -1;
            options.MaxAccounts = -1;
        })).Should().ThrowAsync<OptionsValidationException>()
            .WithMessage("*JournalSize is -1; it must be from 0 to 1000000.*MaxAccounts*");

    [Fact]
    [Rule("options.validated")]
    public async Task The_default_and_extreme_values_of_options_are_valid()
    {
        await using var host = await LibraryHost.StartAsync(_ => { });
        await using var extreme = await LibraryHost.StartAsync(options =>
        {
            options.AvailableEniIpLimit = 1_000;
            options.Throttle = int.MaxValue;
            options.TransitionDelay = TimeSpan.FromDays(1);
            options.JournalSize = 0;
            options.MaxAccounts = 1;
            options.AllowedHosts = ["*", "*.example.test", "my_ecs"];
        });
    }
}
