using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Ecs.Emulator.Control.Journal;

/// <summary>Shows, streams and clears the journal of an account: <c>/_emulator/requests</c>.</summary>
/// <param name="journal">The journal of all accounts.</param>
/// <param name="lifetime">Ends the streams when the emulator stops.</param>
internal sealed class JournalEndpoints(CallJournal journal, IHostApplicationLifetime lifetime)
{
    private const int DefaultLimit = 100;

    private const string Limit = "limit";
    private const string SinceId = "since-id";
    private const string LastEventId = "Last-Event-ID";

    private static readonly string[] StreamFilters = ["action", "code", "status", "resource", SinceId];

    private static readonly string[] Filters = [.. StreamFilters, Limit];

    private static readonly ReadOnlyMemory<byte> FirstComment =
        ": The requests of the account follow.\n\n"u8.ToArray();

    /// <summary>Returns the entries that match the filters, the newest first.</summary>
    public Task GetAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http, Filters);
        var matches = ReadFilter(http.Request.Query);
        var limit = (int)Math.Min(Number(http.Request.Query, Limit) ?? DefaultLimit, int.MaxValue);
        var entries = journal.Of(account).Reverse().Where(matches).Take(limit).Select(entry => entry.ToResponse());
        return ControlResponse.WriteAsync(
            http.Response, entries, ControlJson.Indented.IEnumerableJournalEntryResponse);
    }

    public Task DeleteAsync(HttpContext http)
    {
        journal.Clear(ControlQuery.ReadAccount(http));
        return ControlResponse.WriteNoContentAsync(http.Response);
    }

    /// <summary>
    /// Sends new entries as server-sent events. If <c>since-id</c> or the header <c>Last-Event-ID</c> is present, it
    /// first sends the existing entries with higher ids.
    /// </summary>
    public async Task StreamAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http, StreamFilters);
        var matches = ReadFilter(http.Request.Query);
        var lastId = http.Request.Headers[LastEventId].ToString() is { Length: > 0 } header
            ? Number(LastEventId, header)
            : (long?)null;
        if (journal.IsOff)
        {
            throw new ControlRequestException(
                "", "The journal is off: --journal-size is 0, so the stream would stay empty.");
        }

        using var subscription = journal.Subscribe(account);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, lifetime.ApplicationStopping);
        var backlog = lastId is null && !http.Request.Query.ContainsKey(SinceId) ? [] : journal.Of(account);
        var events = ReadEventsAsync(backlog, subscription, lastId ?? 0, matches, end.Token);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        try
        {
            // The comment shows the client that the stream is open, and proxies do not wait for the first bytes.
            await http.Response.Body.WriteAsync(FirstComment, end.Token);
            await http.Response.Body.FlushAsync(end.Token);
            await SseFormatter.WriteAsync(
                events,
                http.Response.Body,
                static (item, output) =>
                {
                    using var json = new Utf8JsonWriter(output, WriterOptions);
                    JsonSerializer.Serialize(json, item.Data.ToResponse(), ControlJson.Compact.JournalEntryResponse);
                },
                end.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has disconnected, or the emulator stops.
        }
    }

    private static JsonWriterOptions WriterOptions => new() { Encoder = ControlJson.Compact.Options.Encoder };

    private static async IAsyncEnumerable<SseItem<JournalEntry>> ReadEventsAsync(
        IReadOnlyList<JournalEntry> backlog,
        CallJournal.Subscription subscription,
        long lastId,
        Func<JournalEntry, bool> matches,
        [EnumeratorCancellation] CancellationToken end)
    {
        foreach (var entry in backlog.Where(entry => entry.Id > lastId))
        {
            lastId = entry.Id;
            if (matches(entry))
            {
                yield return EventOf(entry);
            }
        }

        await foreach (var entry in subscription.Entries.ReadAllAsync(end))
        {
            // The first entries of the subscription can also be in the backlog.
            if (entry.Id > lastId && matches(entry))
            {
                yield return EventOf(entry);
            }
        }
    }

    private static SseItem<JournalEntry> EventOf(JournalEntry entry) =>
        new(entry) { EventId = entry.Id.ToString(CultureInfo.InvariantCulture) };

    private static Func<JournalEntry, bool> ReadFilter(IQueryCollection query)
    {
        var action = Text(query, "action");
        var code = Text(query, "code");
        var resource = Text(query, "resource");
        var status = Number(query, "status");
        var sinceId = Number(query, SinceId) ?? 0;
        return entry => (action is null || entry.ActionName == action)
            && (code is null || entry.Code == code)
            && (resource is null || entry.IsOn(resource))
            && (status is null || entry.Status == status)
            && entry.Id > sinceId;
    }

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } text ? text : null;

    private static long? Number(IQueryCollection query, string name) =>
        Text(query, name) is { } text ? Number($"?{name}", text) : null;

    private static long Number(string name, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ControlRequestException(name, $"\"{text}\" is not a whole number of 0 or more.");
}
