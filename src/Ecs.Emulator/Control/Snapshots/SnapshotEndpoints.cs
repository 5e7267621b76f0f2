using Ecs.Emulator.Control.State;
using Ecs.Emulator.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.Snapshots;

/// <summary>
/// Worlds under a name, to begin each test from: <c>/_emulator/snapshots</c>. Each account has its own; a reset leaves them.
/// </summary>
/// <param name="cloud">The accounts and their states.</param>
/// <param name="reader">Makes a state of a snapshot.</param>
/// <param name="options">Bound the memory of all snapshots.</param>
internal sealed class SnapshotEndpoints(Cloud cloud, StateDocumentReader reader, IOptions<EcsEmulatorOptions> options)
{
    private const int LongestName = 128;

    /// <summary>As many documents of the maximum size.</summary>
    private const int MaxLargeSnapshots = 16;

    private readonly SnapshotStore snapshots = new(MaxLargeSnapshots * options.Value.MaxDocumentBytes);

    /// <summary>Lists the names.</summary>
    public Task ListAsync(HttpContext http) => AccountRequests.WithAccountAsync(
        http,
        account => http.Response.WriteAsJsonAsync(
            new SnapshotsReport(snapshots.NamesOf(account)), ControlJson.Plain.SnapshotsReport));

    /// <summary>Shows a snapshot: a state document.</summary>
    public Task GetAsync(HttpContext http) => WithSnapshotAsync(http, (account, name) =>
        snapshots.TryGet(account, name, out var document)
            ? ControlPlane.WriteJsonAsync(http.Response, document)
            : NotFoundAsync(http, name));

    /// <summary>
    /// Keeps the account's present state under the name, in the place of what was there; or, where the request has a body, the
    /// state that this document describes.
    /// </summary>
    public Task PutAsync(HttpContext http) => WithSnapshotAsync(http, async (account, name) =>
    {
        var body = await RequestDocument.ReadAsync(http);
        var document = body.IsEmpty
            ? cloud.Read(account, StateDocumentWriter.Write)
            : StateDocumentWriter.Write(reader.Read(StateDocument.Parse(body), account));
        snapshots.Set(account, name, document, () => cloud.Create(account));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Forgets a snapshot.</summary>
    public Task DeleteAsync(HttpContext http) => WithSnapshotAsync(http, (account, name) =>
    {
        if (!snapshots.Remove(account, name))
        {
            return NotFoundAsync(http, name);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>Puts the snapshot in the place of the account's state.</summary>
    public Task RestoreAsync(HttpContext http) => WithSnapshotAsync(http, (account, name) =>
    {
        if (!snapshots.TryGet(account, name, out var document))
        {
            return NotFoundAsync(http, name);
        }

        var state = reader.Read(StateDocument.Parse(document), account);
        cloud.Exchange(account, _ => state);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    private static Task WithSnapshotAsync(HttpContext http, Func<AccountId, string, Task> work) =>
        AccountRequests.WithAccountAsync(http, account =>
        {
            var name = (string)http.Request.RouteValues["name"]!;
            const string Rule = "letters, digits, dots, hyphens and underscores";
            return name.Length <= LongestName
                && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
                ? work(account, name)
                : throw new InvalidDocumentException([new Problem("name", $"A name has up to {LongestName} {Rule}.")]);
        });

    private static Task NotFoundAsync(HttpContext http, string name) => ControlPlane.WriteProblemsAsync(
        http.Response, StatusCodes.Status404NotFound, [new Problem("name", $"There is no snapshot \"{name}\".")]);
}
