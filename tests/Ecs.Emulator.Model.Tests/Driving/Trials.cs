using System.Collections.Concurrent;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Steps;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>Runs trials, each on an emulator that it has for itself meanwhile, and tells what went wrong in as few steps as it can.</summary>
internal sealed class Trials(Settings settings, Func<IEmulator> start)
{
    private readonly ConcurrentBag<IEmulator> idle = [];
    private readonly ConcurrentDictionary<(string Request, string Answer), int> tally = new();

    /// <summary>How often each kind of request got each answer.</summary>
    public IEnumerable<(string Request, string Answer, int Times)> Tally =>
        tally.Select(entry => (entry.Key.Request, entry.Key.Answer, entry.Value)).Order();

    /// <summary>Does a sequence of steps.</summary>
    /// <exception cref="DisagreementException">Emulator and model disagree, or an invariant does not hold.</exception>
    public void Run(IReadOnlyList<Step> steps) => With(trial =>
    {
        foreach (var step in steps)
        {
            var (request, answer) = trial.Do(step.Resolve);
            tally.AddOrUpdate((request, answer), 1, (_, times) => times + 1);
        }
    });

    /// <summary>The story of a sequence that fails, without what it fails without.</summary>
    public string Tell(IReadOnlyList<Step> steps)
    {
        // Without a step the later ones may be about something else; so, at last, the requests themselves are tried.
        var fewer = Shortest([.. steps.Select(step => (Func<World, Request>)step.Resolve)]);
        _ = Fails(fewer, out var requests, out _);
        var fewest = Shortest([.. requests.Select(request => (Func<World, Request>)(_ => request))]);
        return Fails(fewest, out _, out var story) || Fails(fewer, out _, out story) ? story : "The same steps do not fail again.";
    }

    /// <summary>First larger parts are left out, then single requests, until each that is left is needed.</summary>
    private IReadOnlyList<Func<World, Request>> Shortest(IReadOnlyList<Func<World, Request>> requests)
    {
        var shortest = requests;
        for (var size = requests.Count; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= shortest.Count;)
            {
                List<Func<World, Request>> fewer = [.. shortest.Take(start), .. shortest.Skip(start + size)];
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

    private bool Fails(IReadOnlyList<Func<World, Request>> requests, out IReadOnlyList<Request> done, out string story)
    {
        IReadOnlyList<Request> asked = [];
        string? told = null;
        With(trial =>
        {
            asked = trial.Requests;
            try
            {
                foreach (var request in requests)
                {
                    trial.Do(request);
                }
            }
#pragma warning disable CA1031 // Whatever goes wrong is what is looked for.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                var lines = trial.Story.Select((line, index) => $"  {index + 1}. {line}");
                told = $"\n{settings}\n{string.Join('\n', lines)}\n  {wrong.Message}";
            }
        });
        (done, story) = (asked, told ?? "");
        return told is not null;
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
