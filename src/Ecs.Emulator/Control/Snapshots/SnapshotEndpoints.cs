using System.Collections.Concurrent;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Domain;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Snapshots;

/// <summary>
/// Worlds under a name, to begin each test from: <c>/_emulator/snapshots</c>. Each account has its own; a reset leaves them.
/// </summary>
/// <param name="accounts">Finds the account that a request is about.</param>
/// <param name="reader">Makes a world of a snapshot.</param>
internal sealed class SnapshotEndpoints(AccountRequests accounts, WorldReader reader)
{
    private const int LongestName = 128;
    private const int MostOfAnAccount = 1_000;

    private readonly ConcurrentDictionary<(AccountId Account, string Name), ReadOnlyMemory<byte>> snapshots = new();

    /// <summary>Lists the names.</summary>
    public Task ListAsync(HttpContext http) => accounts.WithAccountAsync(http, account => http.Response.WriteAsJsonAsync(
        new SnapshotsReport([.. NamesOf(account.Id).Order(StringComparer.Ordinal)]), ControlJson.Plain.SnapshotsReport));

    /// <summary>Shows a snapshot: a world document.</summary>
    public Task GetAsync(HttpContext http) => WithSnapshotAsync(http, (account, name) =>
        snapshots.TryGetValue((account.Id, name), out var document)
            ? ControlPlane.WriteJsonAsync(http.Response, document)
            : NotFoundAsync(http, name));

    /// <summary>
    /// Keeps the account's present world under the name, in the place of what was there; or, where the request has a body, the
    /// world that this document describes.
    /// </summary>
    public Task PutAsync(HttpContext http) => WithSnapshotAsync(http, async (account, name) =>
    {
        if (!snapshots.ContainsKey((account.Id, name)) && NamesOf(account.Id).Count() >= MostOfAnAccount)
        {
            throw new WorldDocumentException([new Problem("", $"The account has {MostOfAnAccount} snapshots already.")]);
        }

        var body = await ControlPlane.ReadDocumentAsync(http);
        snapshots[(account.Id, name)] = body.IsEmpty
            ? account.Enter(WorldWriter.Write)
            : WorldWriter.Write(reader.Read(WorldJson.Parse(body), account.Id));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Forgets a snapshot.</summary>
    public Task DeleteAsync(HttpContext http) => WithSnapshotAsync(http, (account, name) =>
    {
        if (!snapshots.TryRemove((account.Id, name), out _))
        {
            return NotFoundAsync(http, name);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>Puts the snapshot in the place of the account's world.</summary>
    public Task RestoreAsync(HttpContext http) => WithSnapshotAsync(http, (account, name) =>
    {
        if (!snapshots.TryGetValue((account.Id, name), out var document))
        {
            return NotFoundAsync(http, name);
        }

        var world = reader.Read(WorldJson.Parse(document), account.Id);
        account.Exchange(_ => world);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    private IEnumerable<string> NamesOf(AccountId account) =>
        snapshots.Keys.Where(key => key.Account == account).Select(key => key.Name);

    private Task WithSnapshotAsync(HttpContext http, Func<Account, string, Task> work) => accounts.WithAccountAsync(http, account =>
    {
        var name = (string)http.Request.RouteValues["name"]!;
        return name.Length <= LongestName && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? work(account, name)
            : throw new WorldDocumentException(
                [new Problem("name", $"A name has up to {LongestName} letters, digits, dots, hyphens and underscores.")]);
    });

    private static Task NotFoundAsync(HttpContext http, string name) => ControlPlane.WriteProblemsAsync(
        http.Response, StatusCodes.Status404NotFound, [new Problem("name", $"There is no snapshot \"{name}\".")]);
}
