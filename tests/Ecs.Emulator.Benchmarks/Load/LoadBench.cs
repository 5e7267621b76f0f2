using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>
/// The tools and settings of the measurements: programs, load generator, folder, rounds and durations.
/// </summary>
internal sealed class LoadBench : IDisposable
{
    private readonly string emulator;
    private readonly string floor;
    private int files;

    /// <param name="emulator">The emulator's executable.</param>
    /// <param name="floor">The floor's executable.</param>
    public LoadBench(string emulator, string floor)
    {
        this.emulator = emulator;
        this.floor = floor;
        Folder = Directory.CreateTempSubdirectory("ecs-emulator-load-").FullName;
        Port = FreePort();
    }

    /// <summary>The number of rounds of each measurement.</summary>
    public required int Rounds { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>The number of connections for independent calls.</summary>
    public required int Connections { get; init; }

    public required Wrk Wrk { get; init; }

    /// <summary>A temporary folder, deleted at the end.</summary>
    public string Folder { get; }

    /// <summary>The port of all servers, one after another; signed requests contain it.</summary>
    public int Port { get; }

    /// <summary>Starts the emulator with these options.</summary>
    public LoadServer StartEmulator(params IEnumerable<string> options) => StartEmulatorOn(Port, options);

    /// <summary>Starts an emulator on its own port, for measurements with several servers.</summary>
    public LoadServer StartAnotherEmulator(params IEnumerable<string> options) => StartEmulatorOn(FreePort(), options);

    public LoadServer StartFloor(RawResponse? response = null)
    {
        string[] arguments = [Text(Port)];
        if (response is not null)
        {
            var body = NewFile("response");
            File.WriteAllBytes(body, response.Content);
            arguments = [Text(Port), Text(response.Status), response.ContentType, body];
        }

        return LoadServer.Start(floor, Port, NewFile("floor.log"), arguments);
    }

    /// <summary>Returns the path of a new file.</summary>
    public string NewFile(string name) => Path.Combine(Folder, $"{++files}-{name}");

    public static void Say(string text) => Console.WriteLine(text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private LoadServer StartEmulatorOn(int port, IEnumerable<string> options) =>
        LoadServer.Start(emulator, port, NewFile("emulator.log"), ["--port", Text(port), .. options]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
