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
        Change(ClockDocument.Read(StateDocument.Parse(await RequestDocument.ReadAsync(http))));
        await GetAsync(http);
    }

    private void Change(ClockChange change)
    {
        if (change.Resume)
        {
            clock.Resume();
        }
        else if (change.FreezeAt is { } time && !clock.TryFreeze(time))
        {
            throw AfterLatest("/freezeAt");
        }
        else if (change.AdvanceSeconds is { } seconds && !clock.TryAdvance(TimeSpan.FromSeconds(seconds)))
        {
            throw AfterLatest("/advanceSeconds");
        }
    }

    private static InvalidDocumentException AfterLatest(string path) =>
        new([new Problem(path, $"The time cannot be later than the year {EmulatorClock.Latest.Year}.")]);
}
