using System.Text.Json;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Clock;

/// <summary>Shows and changes the emulator's time: <c>/_emulator/clock</c>.</summary>
internal sealed class ClockEndpoints(EmulatorClock clock)
{
    public Task GetAsync(HttpContext http) => ControlResponse.WriteAsync(
        http.Response, new ClockResponse(clock.GetUtcNow(), clock.IsFrozen), ControlJson.Compact.ClockResponse);

    /// <summary>
    /// Freezes the time (<c>freezeAt</c>), advances it (<c>advanceSeconds</c>) or returns to the machine's time
    /// (<c>resume</c>); returns the new time.
    /// </summary>
    public async Task PostAsync(HttpContext http)
    {
        Change(StateDocument.Parse(await RequestDocument.ReadAsync(http)));
        await GetAsync(http);
    }

    private void Change(JsonElement document)
    {
        var problems = new ProblemList();
        var reader = new ObjectReader(document, "", problems);
        var freezeAt = reader.Has("freezeAt") ? reader.Time("freezeAt", clock.GetUtcNow()) : (DateTimeOffset?)null;
        var advance = reader.Integer("advanceSeconds", int.MaxValue);
        var resume = reader.Boolean("resume", false);
        reader.Close();
        if ((freezeAt is null ? 0 : 1) + (advance is null ? 0 : 1) + (resume ? 1 : 0) != 1 && problems.All.Count == 0)
        {
            problems.Add("", "Say one of freezeAt, advanceSeconds and resume: true.");
        }

        if (problems.All.Count == 0 && !TryChange(freezeAt, advance))
        {
            problems.Add(
                freezeAt is null ? "/advanceSeconds" : "/freezeAt",
                $"The time cannot go beyond {EmulatorClock.Latest.Year}.");
        }

        if (problems.All.Count > 0)
        {
            throw new InvalidDocumentException(problems.All);
        }
    }

    private bool TryChange(DateTimeOffset? freezeAt, int? advanceSeconds)
    {
        if (freezeAt is { } time)
        {
            return clock.TryFreeze(time);
        }

        if (advanceSeconds is { } seconds)
        {
            return clock.TryAdvance(TimeSpan.FromSeconds(seconds));
        }

        clock.Resume();
        return true;
    }
}
