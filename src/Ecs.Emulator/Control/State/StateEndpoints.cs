using System.Text.Json;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Domain;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.State;

/// <summary>Shows and changes whole states: <c>/_emulator/state</c>, <c>/_emulator/reset</c> and <c>/_emulator/accounts</c>.</summary>
/// <param name="cloud">The accounts and their states.</param>
/// <param name="reader">Makes states of documents.</param>
/// <param name="faults">Are forgotten at a reset.</param>
/// <param name="journal">Is cleared at a reset.</param>
/// <param name="clock">Runs again at a reset of everything.</param>
internal sealed class StateEndpoints(
    Cloud cloud,
    StateDocumentReader reader,
    FaultInjector faults,
    CallJournal journal,
    EmulatorClock clock)
{
    private const string CompactParameter = "compact";

    private readonly CompactDocument compact = new(reader);

    /// <summary>
    /// Shows an account's state; with <c>?compact=true</c> without the members that have their default values.
    /// </summary>
    public Task GetAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, [CompactParameter], account =>
    {
        var isCompact = http.Request.Query[CompactParameter].ToString() switch
        {
            "true" => true,
            "" or "false" => false,
            var other => throw new InvalidDocumentException(
                [new Problem($"?{CompactParameter}", $"\"{other}\" is neither true nor false.")]),
        };
        var document = cloud.Read(account, StateDocumentWriter.Write);
        return ControlPlane.WriteJsonAsync(http.Response, isCompact ? compact.Write(document, account) : document);
    });

    /// <summary>Puts another state in the place of an account's.</summary>
    public Task PutAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, async account =>
    {
        // The new state owes nothing to the present one, so calls go on while it is made.
        var state = reader.Read(StateDocument.Parse(await RequestDocument.ReadAsync(http)), account);
        cloud.Exchange(account, _ => state);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Merges a document into an account's state. Names and client tokens go on.</summary>
    public Task PatchAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, async account =>
    {
        // Requests go on while the patch is parsed.
        var patch = StateDocument.Parse(await RequestDocument.ReadAsync(http));
        bool IsNamed(string collection) =>
            patch.ValueKind == JsonValueKind.Object && patch.TryGetProperty(collection, out _);
        cloud.Exchange(account, state => reader.Read(
            StateDocument.Parse(StateDocument.Merge(StateDocumentWriter.Write(state, IsNamed), patch)), account, state));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Returns an account to its seed, or, where none is named, all of them.</summary>
    public Task ResetAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, account =>
    {
        if (http.Request.Query.Count == 0)
        {
            ResetAll();
        }
        else
        {
            Reset(account);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>Lists the accounts that exist.</summary>
    public Task AccountsAsync(HttpContext http) => http.Response.WriteAsJsonAsync(
        new AccountsReport([.. cloud.Accounts.Select(account => account.Id.Value)]), ControlJson.Plain.AccountsReport);

    private void Reset(AccountId account)
    {
        faults.Reset(account);
        cloud.Reset(account);
        journal.Clear(account);
    }

    private void ResetAll()
    {
        // The clock first: the seed's creation times are the emulator's.
        clock.Resume();
        faults.Reset();
        cloud.Reset();
        journal.Clear();
    }
}
