using System.Text;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>Requests for wrk to replay, one file per thread.</summary>
internal sealed class RequestFiles
{
    /// <summary>Writes the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the files.</param>
    /// <param name="ofThreads">The requests of each thread, in order.</param>
    public RequestFiles(string folder, string name, params IReadOnlyList<IReadOnlyList<string>> ofThreads)
    {
        Path = System.IO.Path.Combine(folder, name);
        Threads = ofThreads.Count;
        Count = ofThreads.Sum(requests => requests.Count);
        First = Encoding.UTF8.GetBytes(ofThreads[0][0]);
        for (var thread = 0; thread < Threads; thread++)
        {
            using var file = new StreamWriter($"{Path}.{thread}");
            foreach (var request in ofThreads[thread])
            {
                file.Write(request);
            }
        }
    }

    public string Path { get; }

    /// <summary>The number of threads.</summary>
    public int Threads { get; }

    public int Count { get; }

    public ReadOnlyMemory<byte> First { get; }

    /// <summary>Whether the expected status of each request is 400 or more.</summary>
    public bool AreErrors { get; init; }
}
