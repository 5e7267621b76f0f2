using System.Text;
using Ecs.Emulator.Fuzzing.Http;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// Makes a server collect its garbage, as far as this is possible from outside. The amount of garbage depends on
/// chance and on the processor's cache; the memory after a collection is what the server keeps.
/// </summary>
internal static class Garbage
{
    private const int Documents = 50;

    private const int Rounds = 20;

    private const int Length = 2 * 1024 * 1024;

    /// <summary>
    /// Limits the heap of servers that are started later to 64 MiB and makes each collection compact it. The settings
    /// are .NET's environment variables with hexadecimal values.
    /// </summary>
    public static void LimitHeap()
    {
        Environment.SetEnvironmentVariable("DOTNET_GCHeapHardLimit", "4000000");
        Environment.SetEnvironmentVariable("DOTNET_GCConserveMemory", "9");
    }

    /// <summary>
    /// Sends documents that are rejected and leave only large objects as garbage; a few of them cause a collection of
    /// the whole heap. Returns the minimum memory of the server meanwhile, in bytes.
    /// </summary>
    public static long Collect(ServerProcess server)
    {
        using var connection = new Connection(server.Address.Port);
        byte[] request =
        [
            .. Encoding.ASCII.GetBytes(
                $"PUT /_emulator/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {Length}\r\n\r\n"),
            .. Enumerable.Repeat((byte)'x', Length),
        ];
        var least = long.MaxValue;
        for (var document = 1; document <= Rounds * Documents; document++)
        {
            var reply = connection.Send(request);
            FindingException.Require(reply.Status == 400, $"An invalid document returned {reply}");
            if (document % Documents == 0)
            {
                least = Math.Min(least, server.ResidentBytes);
            }
        }

        return least;
    }
}
