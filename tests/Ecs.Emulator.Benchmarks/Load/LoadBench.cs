using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>What the measurements work with: the programs, the load maker, a folder, and how long and often to measure.</summary>
internal sealed class LoadBench : IDisposable
{
    private readonly string emulator;
    private readonly string floor;
    private int files;

    /// <summary>A bench with these programs.</summary>
    /// <param name="emulator">The emulator's executable.</param>
    /// <param name="floor">The floor's.</param>
    public LoadBench(string emulator, string floor)
    {
        this.emulator = emulator;
        this.floor = floor;
        Folder = Directory.CreateTempSubdirectory("ecs-emulator-load-").FullName;
        Port = FreePort();
    }

    /// <summary>How often everything is measured.</summary>
    public required int Rounds { get; init; }

    /// <summary>How long a load lasts.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many connections make a load of calls that do not depend on one another.</summary>
    public required int Connections { get; init; }

    /// <summary>What makes the load.</summary>
    public required Wrk Wrk { get; init; }

    /// <summary>A folder for what is needed on the way; deleted at the end.</summary>
    public string Folder { get; }

    /// <summary>The port that all servers listen on, one after another: signed requests name it.</summary>
    public int Port { get; }

    /// <summary>Starts the emulator with these options.</summary>
    public LoadServer StartEmulator(params IEnumerable<string> options) => StartEmulatorOn(Port, options);

    /// <summary>Starts the emulator with these options on a port of its own, for one that runs beside others.</summary>
    public LoadServer StartAnotherEmulator(params IEnumerable<string> options) => StartEmulatorOn(FreePort(), options);

    /// <summary>Starts the floor, to answer as the emulator did here; without an answer, as it does to an assignment.</summary>
    public LoadServer StartFloor(RawResponse? answer = null)
    {
        string[] arguments = [Text(Port)];
        if (answer is not null)
        {
            var body = NewFile("answer");
            File.WriteAllBytes(body, answer.Content);
            arguments = [Text(Port), Text(answer.Status), answer.ContentType, body];
        }

        return LoadServer.Start(floor, Port, NewFile("floor.log"), arguments);
    }

    /// <summary>The path of a new file.</summary>
    public string NewFile(string name) => Path.Combine(Folder, $"{++files}-{name}");

    /// <summary>Says what is going on.</summary>
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
