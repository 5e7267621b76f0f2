using System.Diagnostics;
using System.Globalization;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>Ten thousand clients with an open connection each.</summary>
public sealed class IdleConnectionTests
{
    private const int Clients = 10_000;

    [Fact]
    [Rule("transport.idle")]
    public async Task Ten_thousand_idle_connections_use_little_memory_and_delay_neither_calls_nor_shutdown()
    {
        Assert.SkipWhen(MostFiles() < Clients + 1_000, "This process may not open that many sockets.");
        using var server = await ServerProcess.StartAsync([]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        await CallAsync(client);
        var before = server.ResidentBytes / (1024.0 * 1024.0);

        var idle = new RawConnection[Clients];
        await Parallel.ForAsync(0, Clients, async (n, _) =>
        {
            idle[n] = await RawConnection.OpenAsync(server.Address);

            // Half of the clients send nothing, the others have sent a call.
            if (n % 2 == 0)
            {
                await idle[n]
                    .SendAsync("GET /?Action=DescribeVpcs&RegionId=cn-hangzhou HTTP/1.1\r\nHost: localhost\r\n\r\n");
                (await idle[n].ReadResponseAsync()).Head.Should().StartWith("HTTP/1.1 200 ");
            }
        });
        await CallAsync(client);
        var grown = server.ResidentBytes / (1024.0 * 1024.0) - before;

        // Idle clients still get responses.
        await Parallel.ForAsync(0, 500, async (n, _) =>
        {
            await idle[n * (Clients / 500)].SendAsync("GET /_emulator/health HTTP/1.0\r\n\r\n");
            (await idle[n * (Clients / 500)].ReadToEndAsync()).Should().Contain(" 200 OK");
        });

        var watch = Stopwatch.StartNew();
        (await server.StopAsync()).Should().Be(0);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{before:F0} MiB before, {grown:+0;-0} MiB, ended in {watch.Elapsed.TotalSeconds:F2} s");
        grown.Should().BeLessThan(300);
        Array.ForEach(idle, connection => connection.Dispose());
    }

    private static async Task CallAsync(EmulatorClient client)
    {
        for (var call = 0; call < 100; call++)
        {
            (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        }
    }

    /// <summary>The maximum number of open files of this process; unlimited if the system does not report it.</summary>
    private static long MostFiles()
    {
        const string Limits = "/proc/self/limits";
        var line = File.Exists(Limits) ? File.ReadLines(Limits)
            .FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal)) : null;
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var soft, ..] && long.TryParse(
            soft, CultureInfo.InvariantCulture, out var most)
            ? most
            : long.MaxValue;
    }
}
