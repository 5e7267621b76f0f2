using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(TestEmulator))]
[assembly: AssemblyFixture(typeof(VerifyingEmulator))]

namespace Ecs.Emulator.Tests.Harness;

/// <summary>
/// The server in the process of the tests, on a real socket. All tests share it; each uses its own account.
/// </summary>
public class TestEmulator : WebApplicationFactory<Program>
{
    private static int accounts;

    private readonly IReadOnlyList<(string Option, string Value)> options;

    public TestEmulator()
        : this([])
    {
    }

    private protected TestEmulator(IReadOnlyList<(string Option, string Value)> options)
    {
        this.options = options;

        // No port: the factory would set it in a server that the program can already have started. The option sets the
        // port.
        UseKestrel();
        StartServer();
        Address = new Uri(
            Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>The listening address.</summary>
    public Uri Address { get; }

    /// <summary>A client of a new account, which has the default state.</summary>
    public EmulatorClient NewClient()
    {
        var account = Interlocked.Increment(ref accounts) + 2_000_000_000_000_000;
        return new EmulatorClient(Address, account.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Asserts that a call of a new account is rejected with this error and changes nothing.</summary>
    public async Task RejectsAsync(
        Func<EmulatorClient, Task<EmulatorResponse>> call, string code, int status, string message)
    {
        using var client = NewClient();
        var before = await client.StateTextAsync();
        (await call(client)).ShouldFail(code, status).Message.Should().Contain(message);
        (await client.StateTextAsync()).Should().Be(before);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("port", "0");
        builder.UseSetting("log-level", "Warning");
        foreach (var (option, value) in options)
        {
            builder.UseSetting(option, value);
        }
    }
}

/// <summary>An emulator that verifies signatures.</summary>
public sealed class VerifyingEmulator() : TestEmulator([("signature", "verify")]);

/// <summary>
/// An emulator with a limit of three calls per minute for each action, without signature verification.
/// </summary>
public sealed class ThrottlingEmulator() : TestEmulator([("throttle", "3")]);

/// <summary>An emulator that verifies signatures, with a limit of two calls per minute for each action.</summary>
public sealed class VerifyingThrottlingEmulator() : TestEmulator([("signature", "verify"), ("throttle", "2")]);

/// <summary>An emulator that verifies signatures. One class of tests can freeze its clock.</summary>
public sealed class FrozenEmulator() : TestEmulator([("signature", "verify")]);

/// <summary>An emulator whose journal keeps three calls.</summary>
public sealed class SmallJournalEmulator() : TestEmulator([("journal-size", "3")]);

/// <summary>An emulator without a journal.</summary>
public sealed class NoJournalEmulator() : TestEmulator([("journal-size", "0")]);

/// <summary>An emulator with a transition delay. One class of tests can freeze its clock.</summary>
public sealed class SlowEmulator() : TestEmulator([("transition-delay", $"{TransitionSeconds}")])
{
    public const int TransitionSeconds = 5;
}

/// <summary>An emulator that rejects calls over HTTP.</summary>
public sealed class TlsOnlyEmulator() : TestEmulator([("tls", "only")]);

/// <summary>An emulator with a document limit of 1 MiB.</summary>
public sealed class SmallDocumentEmulator() : TestEmulator([("max-document-size", "1")]);
