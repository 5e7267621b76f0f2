using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Ecs.Emulator.Control.Journal;

/// <summary>Shows, streams and clears the calls of an account: <c>/_emulator/requests</c>.</summary>
/// <param name="journal">Has the calls.</param>
/// <param name="lifetime">Ends the streams when the emulator stops.</param>
internal sealed class JournalEndpoints(CallJournal journal, IHostApplicationLifetime lifetime)
{
    private const int DefaultLimit = 100;

    private const string Limit = "limit";

    private static readonly string[] StreamFilters = ["action", "code", "status", "resource", "since-id"];

    private static readonly string[] Filters = [.. StreamFilters, Limit];

    private static readonly ReadOnlyMemory<byte> Opening = ": The requests of the account follow.\n\n"u8.ToArray();

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Options with { Indented = true };

    /// <summary>Shows the calls that the filters let through, the newest first.</summary>
    public Task GetAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, Filters, account =>
    {
        var matches = ReadFilter(http.Request.Query);
        var limit = Number(http.Request.Query, Limit) ?? DefaultLimit;
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartArray();
            foreach (var entry in journal.Of(account).Reverse().Where(matches).Take((int)Math.Min(limit, int.MaxValue)))
            {
                Write(json, entry);
            }

            json.WriteEndArray();
        }

        return ControlPlane.WriteJsonAsync(http.Response, output.WrittenMemory);
    });

    /// <summary>Forgets the calls.</summary>
    public Task DeleteAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, account =>
    {
        journal.Clear(account);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>
    /// Sends the calls as they come, as server-sent events: first those that are kept and newer than <c>since-id</c> or the
    /// header <c>Last-Event-ID</c>, where one is given.
    /// </summary>
    public Task StreamAsync(HttpContext http) => AccountRequests.WithAccountAsync(http, StreamFilters, async account =>
    {
        var matches = ReadFilter(http.Request.Query);
        var lastId = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header
            ? Number("Last-Event-ID", header)
            : (long?)null;
        if (journal.IsOff)
        {
            throw new InvalidDocumentException([new Problem("", "The journal is off: --journal-size is 0, so no call would ever come.")]);
        }

        using var calls = journal.Subscribe(account);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        var sent = lastId ?? 0;
        var backlog = lastId is null && !http.Request.Query.ContainsKey("since-id") ? [] : journal.Of(account);
        try
        {
            // A comment at once: a reader sees that the stream is there, and no proxy waits for its first bytes.
            await http.Response.Body.WriteAsync(Opening, end.Token);
            await http.Response.Body.FlushAsync(end.Token);
            foreach (var entry in backlog.Where(entry => entry.Id > sent))
            {
                sent = entry.Id;
                await SendAsync(http.Response, entry, matches, end.Token);
            }

            await foreach (var entry in calls.Calls.ReadAllAsync(end.Token))
            {
                if (entry.Id > sent)
                {
                    await SendAsync(http.Response, entry, matches, end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads any more, or nobody will write any more.
        }
    });

    private static async Task SendAsync(
        HttpResponse response, JournalEntry entry, Func<JournalEntry, bool> matches, CancellationToken end)
    {
        if (!matches(entry))
        {
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {entry.Id}\ndata: ")));
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(json, entry);
        }

        output.Write("\n\n"u8);
        await response.Body.WriteAsync(output.WrittenMemory, end);
        await response.Body.FlushAsync(end);
    }

    private static Func<JournalEntry, bool> ReadFilter(IQueryCollection query)
    {
        var action = Text(query, "action");
        var code = Text(query, "code");
        var resource = Text(query, "resource");
        var status = Number(query, "status");
        var sinceId = Number(query, "since-id") ?? 0;
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
            : throw new InvalidDocumentException([new Problem(name, $"\"{text}\" is not a whole number of 0 or more.")]);

    private static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("id", entry.Id);
        json.WriteString("time", entry.Time.UtcDateTime);
        json.WriteString("account", entry.Account.Value);
        json.WriteString("product", entry.Action?.Product.Name);
        json.WriteString("action", entry.ActionName);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in entry.Parameters)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteStartArray("unreadParameters");
        foreach (var name in entry.UnreadParameters)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteString("format", entry.Format.ToString().ToUpperInvariant());
        json.WriteString("signature", entry.Signature.ToString());
        json.WriteNumber("status", entry.Status);
        json.WriteString("code", entry.Code);
        json.WriteString("requestId", entry.RequestId);
        json.WriteNumber("durationMs", Math.Round(entry.Duration.TotalMilliseconds, 3));
        json.WriteString("userAgent", entry.UserAgent);
        json.WriteString("clientAddress", entry.ClientAddress?.ToString());
        json.WriteString("fault", entry.Fault);
        json.WriteEndObject();
    }
}
