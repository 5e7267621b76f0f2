using System.Text;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>Requests as wrk replays them: a file for each of its threads.</summary>
internal sealed class RequestFiles
{
    /// <summary>Writes requests down.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="name">What the files are called.</param>
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

    /// <summary>The files' path, without the number of the thread.</summary>
    public string Path { get; }

    /// <summary>How many threads there are requests for.</summary>
    public int Threads { get; }

    /// <summary>How many requests there are.</summary>
    public int Count { get; }

    /// <summary>The first request.</summary>
    public ReadOnlyMemory<byte> First { get; }

    /// <summary>Whether each of them is to be refused, with a status of 400 or more, instead of done.</summary>
    public bool AreRefused { get; init; }
}
