using Ecs.Emulator.Domain;
using Ecs.Emulator.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Control.State;

/// <summary>Shows and changes whole worlds: <c>/_emulator/state</c>, <c>/_emulator/reset</c> and <c>/_emulator/accounts</c>.</summary>
/// <param name="cloud">The accounts and their worlds.</param>
/// <param name="reader">Makes worlds of documents.</param>
/// <param name="gatekeeper">Forgets nonces and counts at a reset.</param>
/// <param name="clock">Runs again at a reset of everything.</param>
internal sealed class StateEndpoints(Cloud cloud, WorldReader reader, Gatekeeper gatekeeper, EmulatorClock clock)
{
    /// <summary>Shows an account's world.</summary>
    public Task GetAsync(HttpContext http) => WithAccountAsync(http, account =>
        WriteAsync(http.Response, account.Enter(world => WorldWriter.Write(world))));

    /// <summary>Puts another world in the place of an account's.</summary>
    public Task PutAsync(HttpContext http) => WithAccountAsync(http, async account =>
    {
        // The new world owes nothing to the present one, so calls go on while it is made.
        var world = reader.Read(WorldJson.Parse(await ReadAsync(http)), account.Id);
        account.Exchange(_ => world);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Merges a document into an account's world. Names and client tokens go on.</summary>
    public Task PatchAsync(HttpContext http) => WithAccountAsync(http, async account =>
    {
        var patch = await ReadAsync(http);
        account.Exchange(world => reader.Read(
            WorldJson.Parse(WorldJson.Merge(WorldWriter.Write(world), patch)), account.Id, world));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Returns an account to its seed, or, where none is named, all of them.</summary>
    public Task ResetAsync(HttpContext http)
    {
        if (!http.Request.Query.ContainsKey("account"))
        {
            // The clock first: the seed's creation times are the emulator's.
            clock.Resume();
            cloud.Reset();
            gatekeeper.Forget();
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return WithAccountAsync(http, account =>
        {
            account.Reset();
            gatekeeper.Forget(account.Id);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }

    /// <summary>Lists the accounts that were used so far.</summary>
    public Task AccountsAsync(HttpContext http) => http.Response.WriteAsJsonAsync(
        new AccountsReport([.. cloud.Accounts.Select(account => account.Id.Value)]), ControlJson.Plain.AccountsReport);

    private async Task WithAccountAsync(HttpContext http, Func<Account, Task> work)
    {
        var name = http.Request.Query["account"].ToString();
        if (name.Length > 0 && !Cloud.IsAccountId(name))
        {
            await RefuseAsync(http, [new Problem("?account", $"\"{name}\" is not an account id of 16 digits.")]);
            return;
        }

        try
        {
            await work(cloud.Account(name.Length == 0 ? Cloud.DefaultAccountId : new AccountId(name)));
        }
        catch (WorldDocumentException refusal)
        {
            await RefuseAsync(http, refusal.Problems);
        }
    }

    private static Task RefuseAsync(HttpContext http, IReadOnlyList<Problem> problems) =>
        ControlPlane.WriteProblemsAsync(http.Response, StatusCodes.Status400BadRequest, problems);

    private static Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        // A world has no natural size: a million ENIs are a document of most of a gigabyte.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        return ControlPlane.ReadBodyAsync(http);
    }

    private static Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> json)
    {
        response.ContentType = "application/json;charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json).AsTask();
    }
}
