using System.Collections.Concurrent;
using System.Globalization;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>How deep requests have come: the actions that were done at least once, and the codes that calls were refused with.</summary>
internal sealed class Reached
{
    private readonly ConcurrentDictionary<string, bool> actions = new();
    private readonly ConcurrentDictionary<string, bool> codes = new();

    /// <summary>The share of all actions that was done.</summary>
    public double DoneActions => (double)actions.Count / ActionCatalogue.All.Count;

    /// <summary>Notes an answer.</summary>
    public void Note(string action, Reply reply)
    {
        if (reply.IsSuccess)
        {
            actions[action] = true;
        }
        else if (reply.Code is { } code)
        {
            codes[code] = true;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{actions.Count} of {ActionCatalogue.All.Count} actions done, {codes.Count} of {ErrorCatalogue.All.Select(row => row.Code).Distinct().Count()} codes met");
}
