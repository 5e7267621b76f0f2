using System.Globalization;
using Ecs.Emulator.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Emulator))]

namespace Ecs.Emulator.Tests;

/// <summary>
/// The server, in process but on a real socket, since what a client sees is bytes. All tests share one: each takes an
/// account of its own.
/// </summary>
public sealed class Emulator : WebApplicationFactory<Program>
{
    private static int accounts;

    public Emulator()
    {
        UseKestrel(0);
        StartServer();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client of an account that nobody used before, which has the default world.</summary>
    public Caller NewCaller()
    {
        var account = Interlocked.Increment(ref accounts) + 2_000_000_000_000_000;
        return new Caller(Address, account.ToString(CultureInfo.InvariantCulture));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("port", "0");
        builder.UseSetting("log-level", "Warning");
    }
}
