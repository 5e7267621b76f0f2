using System.Text;
using Ecs.Emulator.Fuzzing.Http;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// Makes a server collect its garbage, as far as that can be done from outside. How much garbage there is when somebody looks is
/// a matter of chance, and of the size of the processor's cache; what is left after it was collected is what the server keeps.
/// </summary>
internal static class Garbage
{
    private const int Documents = 50;

    private const int Rounds = 20;

    private const int Length = 2 * 1024 * 1024;

    /// <summary>
    /// Lets the servers that are started from now on have a heap of 64 MiB at most, and close the gaps in it whenever they collect:
    /// the settings of .NET for that, in its own hexadecimal.
    /// </summary>
    public static void LeaveLittle()
    {
        Environment.SetEnvironmentVariable("DOTNET_GCHeapHardLimit", "4000000");
        Environment.SetEnvironmentVariable("DOTNET_GCConserveMemory", "9");
    }

    /// <summary>
    /// Puts documents that are refused, and leave nothing but large objects: it takes few of these for the collector to look at
    /// the whole heap. Gives the least memory that the server had meanwhile, in bytes.
    /// </summary>
    public static long Collect(ServerProcess server)
    {
        using var connection = new Connection(server.Address.Port);
        byte[] request =
        [
            .. Encoding.ASCII.GetBytes($"PUT /_emulator/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {Length}\r\n\r\n"),
            .. Enumerable.Repeat((byte)'x', Length),
        ];
        var least = long.MaxValue;
        for (var document = 1; document <= Rounds * Documents; document++)
        {
            var reply = connection.Send(request);
            FindingException.Unless(reply.Status == 400, $"A document that is none is answered with {reply}");
            if (document % Documents == 0)
            {
                least = Math.Min(least, server.ResidentBytes);
            }
        }

        return least;
    }
}
