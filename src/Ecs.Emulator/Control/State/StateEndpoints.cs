using System.Text.Json;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Shows and replaces the states of accounts: <c>/_emulator/state</c> and <c>/_emulator/accounts</c>.
/// </summary>
internal sealed class StateEndpoints(Cloud cloud, StateDocumentReader reader)
{
    private const string CompactParameter = "compact";

    private readonly CompactDocument compact = new(reader);

    /// <summary>Returns the state of an account; with <c>?compact=true</c> without default values.</summary>
    public Task GetAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http, CompactParameter);
        var isCompact = http.Request.Query[CompactParameter].ToString() switch
        {
            "true" => true,
            "" or "false" => false,
            var other => throw new ControlRequestException(
                $"?{CompactParameter}", $"\"{other}\" is neither true nor false."),
        };
        var document = cloud.Read(account, StateDocumentWriter.Write);
        return ControlResponse.WriteJsonAsync(http.Response, isCompact ? compact.Write(document, account) : document);
    }

    public async Task PutAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);

        // The new state does not depend on the current one, so reading it does not block other requests.
        var state = reader.Read(StateDocument.Parse(await RequestDocument.ReadAsync(http)), account);
        cloud.Exchange(account, _ => state);
        await ControlResponse.WriteNoContentAsync(http.Response);
    }

    /// <summary>Merges a document into the state of an account. Generated ids and client tokens continue.</summary>
    public async Task PatchAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);

        // Parsing the patch does not block other requests.
        var patch = StateDocument.Parse(await RequestDocument.ReadAsync(http));
        bool IsNamed(string collection) =>
            patch.ValueKind == JsonValueKind.Object && patch.TryGetProperty(collection, out _);
        cloud.Exchange(account, state => reader.Read(
            StateDocument.Parse(StateDocument.Merge(StateDocumentWriter.Write(state, IsNamed), patch)),
            account,
            state));
        await ControlResponse.WriteNoContentAsync(http.Response);
    }

    /// <summary>Lists the accounts that exist.</summary>
    public Task AccountsAsync(HttpContext http) => ControlResponse.WriteAsync(
        http.Response,
        new AccountsResponse([.. cloud.Accounts.Select(account => account.Id.Value)]),
        ControlJson.Compact.AccountsResponse);
}
