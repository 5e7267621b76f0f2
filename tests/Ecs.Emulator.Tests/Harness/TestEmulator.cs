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
/// The server, in process but on a real socket, since what a client sees is bytes. All tests share one: each takes an
/// account of its own.
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

        // Without a port: the factory would set it in a server that its own program may have started by then. The
        // option says it.
        UseKestrel();
        StartServer();
        Address = new Uri(
            Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client of a new account, which has the default state.</summary>
    public EmulatorClient NewClient()
    {
        var account = Interlocked.Increment(ref accounts) + 2_000_000_000_000_000;
        return new EmulatorClient(Address, account.ToString(CultureInfo.InvariantCulture));
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

/// <summary>An emulator that lets an account call each action three times a minute, and verifies nothing.</summary>
public sealed class ThrottlingEmulator() : TestEmulator([("throttle", "3")]);

/// <summary>An emulator that verifies signatures, and lets an account call each action twice a minute.</summary>
public sealed class VerifyingThrottlingEmulator() : TestEmulator([("signature", "verify"), ("throttle", "2")]);

/// <summary>An emulator that verifies signatures, and whose clock one class of tests may freeze.</summary>
public sealed class FrozenEmulator() : TestEmulator([("signature", "verify")]);

/// <summary>An emulator whose journal keeps three calls.</summary>
public sealed class SmallJournalEmulator() : TestEmulator([("journal-size", "3")]);

/// <summary>An emulator without a journal.</summary>
public sealed class NoJournalEmulator() : TestEmulator([("journal-size", "0")]);

/// <summary>
/// An emulator in which what the service does in the background takes its time, and whose clock one class of tests may
/// freeze.
/// </summary>
public sealed class SlowEmulator() : TestEmulator([("transition-delay", $"{TransitionSeconds}")])
{
    public const int TransitionSeconds = 5;
}

/// <summary>An emulator that rejects calls over HTTP.</summary>
public sealed class TlsOnlyEmulator() : TestEmulator([("tls", "only")]);

/// <summary>An emulator that reads documents of 1 MiB at most.</summary>
public sealed class SmallDocumentEmulator() : TestEmulator([("max-document-size", "1")]);
