using System.Collections.Concurrent;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Steps;

namespace Ecs.Emulator.Model.Tests.Driving;

internal sealed class Trials(Settings settings, Func<IEmulator> start)
{
    private readonly ConcurrentBag<IEmulator> idle = [];
    private readonly ConcurrentDictionary<(string Request, string Response), int> tally = new();

    /// <summary>The number of responses by kind of request and by status and code.</summary>
    public IEnumerable<(string Request, string Response, int Times)> Tally =>
        tally.Select(entry => (entry.Key.Request, entry.Key.Response, entry.Value)).Order();

    /// <summary>Runs a sequence of steps. Returns the status and code of the last response.</summary>
    /// <exception cref="DisagreementException">Emulator and model differ, or an invariant is violated.</exception>
    public string Run(IReadOnlyList<Step> steps) =>
        Run([.. steps.Select(step => (Func<ModelState, Request>)step.Resolve)]);

    /// <summary>Runs a sequence of requests. Returns the status and code of the last response.</summary>
    /// <exception cref="DisagreementException">Emulator and model differ, or an invariant is violated.</exception>
    public string Run(IReadOnlyList<Func<ModelState, Request>> requests)
    {
        var last = "";
        With(trial =>
        {
            foreach (var request in requests)
            {
                (var kind, last) = trial.Send(request);
                tally.AddOrUpdate((kind, last), 1, (_, times) => times + 1);
            }
        });
        return last;
    }

    /// <summary>Returns the requests and responses of the shortest failing part of a sequence.</summary>
    public string Describe(IReadOnlyList<Step> steps)
    {
        // Removing a step can change the meaning of later steps. Therefore the second pass removes concrete requests.
        var fewer = Shrink([.. steps.Select(step => (Func<ModelState, Request>)step.Resolve)]);
        _ = Fails(fewer, out var requests, out _);
        var fewest = Shrink([.. requests.Select(request => (Func<ModelState, Request>)(_ => request))]);
        return Fails(fewest, out _, out var transcript) || Fails(fewer, out _, out transcript)
            ? transcript
            : "The same steps do not fail again.";
    }

    /// <summary>Removes parts of decreasing size while the rest still fails.</summary>
    private IReadOnlyList<Func<ModelState, Request>> Shrink(IReadOnlyList<Func<ModelState, Request>> requests)
    {
        var shortest = requests;
        for (var size = requests.Count; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= shortest.Count;)
            {
                List<Func<ModelState, Request>> fewer = [.. shortest.Take(start), .. shortest.Skip(start + size)];
                if (Fails(fewer, out _, out _))
                {
                    shortest = fewer;
                }
                else
                {
                    start++;
                }
            }
        }

        return shortest;
    }

    private bool Fails(
        IReadOnlyList<Func<ModelState, Request>> requests, out IReadOnlyList<Request> done, out string transcript)
    {
        IReadOnlyList<Request> sent = [];
        string? transcriptText = null;
        With(trial =>
        {
            sent = trial.Requests;
            try
            {
                foreach (var request in requests)
                {
                    trial.Send(request);
                }
            }
#pragma warning disable CA1031 // A trial searches for any failure.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                var lines = trial.Transcript.Select((line, index) => $"  {index + 1}. {line}");
                transcriptText = $"\n{settings}\n{string.Join('\n', lines)}\n  {exception.Message}";
            }
        });
        (done, transcript) = (sent, transcriptText ?? "");
        return transcriptText is not null;
    }

    private void With(Action<Trial> work)
    {
        if (!idle.TryTake(out var emulator))
        {
            emulator = start();
        }

        try
        {
            work(new Trial(emulator, settings));
        }
        finally
        {
            idle.Add(emulator);
        }
    }
}
