using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.Snapshots;

/// <summary>
/// Stores and restores states by name: <c>/_emulator/snapshots</c>. Each account has its own snapshots. A reset keeps
/// them.
/// </summary>
internal sealed class SnapshotEndpoints(Cloud cloud, StateDocumentReader reader, IOptions<EcsEmulatorOptions> options)
{
    private const int MaxNameLength = 128;

    /// <summary>The memory for snapshots, as a number of documents of the maximum size.</summary>
    private const int MaxLargeSnapshots = 16;

    private readonly SnapshotStore snapshots = new(MaxLargeSnapshots * options.Value.MaxDocumentBytes);

    public Task ListAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        return ControlResponse.WriteAsync(
            http.Response, new SnapshotsResponse(snapshots.NamesOf(account)), ControlJson.Compact.SnapshotsResponse);
    }

    public Task GetAsync(HttpContext http)
    {
        var (account, name) = ReadTarget(http);
        return ControlResponse.WriteJsonAsync(http.Response, Find(account, name));
    }

    /// <summary>
    /// Stores the current state of the account or, if the request has a body, the state of this document.
    /// </summary>
    public async Task PutAsync(HttpContext http)
    {
        var (account, name) = ReadTarget(http);
        var body = await RequestDocument.ReadAsync(http);
        var document = body.IsEmpty
            ? cloud.Read(account, StateDocumentWriter.Write)
            : StateDocumentWriter.Write(reader.Read(StateDocument.Parse(body), account));
        snapshots.Set(account, name, document, () => cloud.Create(account));
        await ControlResponse.WriteNoContentAsync(http.Response);
    }

    public Task DeleteAsync(HttpContext http)
    {
        var (account, name) = ReadTarget(http);
        return snapshots.Remove(account, name)
            ? ControlResponse.WriteNoContentAsync(http.Response)
            : throw NotFound(name);
    }

    /// <summary>Replaces the state of the account by the snapshot.</summary>
    public Task RestoreAsync(HttpContext http)
    {
        var (account, name) = ReadTarget(http);
        var state = reader.Read(StateDocument.Parse(Find(account, name)), account);
        cloud.Exchange(account, _ => state);
        return ControlResponse.WriteNoContentAsync(http.Response);
    }

    private static (AccountId Account, string Name) ReadTarget(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http);
        var name = (string)http.Request.RouteValues["name"]!;
        return name.Length <= MaxNameLength
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? (account, name)
            : throw new ControlRequestException(
                "name", $"A name has up to {MaxNameLength} letters, digits, dots, hyphens and underscores.");
    }

    private ReadOnlyMemory<byte> Find(AccountId account, string name) =>
        snapshots.TryGet(account, name, out var document) ? document : throw NotFound(name);

    private static ControlRequestException NotFound(string name) =>
        ControlRequestException.NotFound("name", $"There is no snapshot \"{name}\".");
}
