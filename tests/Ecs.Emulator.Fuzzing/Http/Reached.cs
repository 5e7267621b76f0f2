using System.Collections.Concurrent;
using System.Globalization;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Errors.Catalogue;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>Collects the actions that have succeeded and the error codes that were returned.</summary>
internal sealed class Reached
{
    private readonly ConcurrentDictionary<string, bool> actions = new();
    private readonly ConcurrentDictionary<string, bool> codes = new();

    public double DoneActions => (double)actions.Count / ActionCatalogue.All.Count;

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
        $"{actions.Count} of {ActionCatalogue.All.Count} actions succeeded, {codes.Count} of "
        + $"{ErrorCatalogue.All.Select(row => row.Code).Distinct().Count()} codes returned");
}
