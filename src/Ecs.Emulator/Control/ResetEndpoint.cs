using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control;

/// <summary>
/// Returns accounts to their initial state and clears their faults and journal: <c>/_emulator/reset</c>.
/// </summary>
internal sealed class ResetEndpoint(Cloud cloud, FaultInjector faults, CallJournal journal, EmulatorClock clock)
{
    /// <summary>Resets the account of the request, or everything if the request has no account.</summary>
    public Task PostAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        if (http.Request.Query.Count == 0)
        {
            ResetAll();
        }
        else
        {
            Reset(account);
        }

        return ControlResponse.WriteNoContentAsync(http.Response);
    }

    private void Reset(AccountId account)
    {
        faults.Reset(account);
        cloud.Reset(account);
        journal.Clear(account);
    }

    private void ResetAll()
    {
        // The clock comes first, because the creation times of the default resources depend on it.
        clock.Resume();
        faults.Reset();
        cloud.Reset();
        journal.Clear();
    }
}
