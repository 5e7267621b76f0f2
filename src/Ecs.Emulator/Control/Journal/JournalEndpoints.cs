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
/// <param name="accounts">Finds the account that a request is about.</param>
/// <param name="journal">Has the calls.</param>
/// <param name="lifetime">Ends the streams when the emulator stops.</param>
internal sealed class JournalEndpoints(AccountRequests accounts, CallJournal journal, IHostApplicationLifetime lifetime)
{
    private const int DefaultLimit = 100;

    private static readonly string[] Filters = ["action", "code", "status", "resource", "since-id", "limit"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Options with { Indented = true };

    /// <summary>Shows the calls that the filters let through, the newest first.</summary>
    public Task GetAsync(HttpContext http) => accounts.WithAccountAsync(http, account =>
    {
        var (matches, limit) = ReadFilter(http.Request.Query);
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartArray();
            foreach (var entry in journal.Of(account.Id).Reverse().Where(matches).Take(limit))
            {
                Write(json, entry);
            }

            json.WriteEndArray();
        }

        return ControlPlane.WriteJsonAsync(http.Response, output.WrittenMemory);
    });

    /// <summary>Forgets the calls.</summary>
    public Task DeleteAsync(HttpContext http) => accounts.WithAccountAsync(http, account =>
    {
        journal.Clear(account.Id);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>
    /// Sends the calls as they come, as server-sent events: first those that are kept and newer than <c>since-id</c> or the
    /// header <c>Last-Event-ID</c>, where one is given.
    /// </summary>
    public Task StreamAsync(HttpContext http) => accounts.WithAccountAsync(http, async account =>
    {
        var (matches, _) = ReadFilter(http.Request.Query);
        var lastId = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header
            ? Number("Last-Event-ID", header)
            : (long?)null;
        using var calls = journal.Subscribe(account.Id);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        var sent = lastId ?? 0;
        var backlog = lastId is null && !http.Request.Query.ContainsKey("since-id") ? [] : journal.Of(account.Id);
        try
        {
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

    private static (Func<JournalEntry, bool> Matches, int Limit) ReadFilter(IQueryCollection query)
    {
        foreach (var name in query.Keys.Where(name => name != "account" && !Filters.Contains(name)))
        {
            throw Refused(name, $"There is no such filter. Known: {string.Join(", ", Filters)}.");
        }

        var action = Text("action");
        var code = Text("code");
        var resource = Text("resource");
        var status = Text("status") is { } statusText ? Number("status", statusText) : (int?)null;
        var sinceId = Text("since-id") is { } sinceText ? Number("since-id", sinceText) : 0;
        var limit = Text("limit") is { } limitText ? Number("limit", limitText) : DefaultLimit;
        return (
            entry => (action is null || entry.ActionName == action)
                && (code is null || entry.Code == code)
                && (resource is null || entry.IsOn(resource))
                && (status is null || entry.Status == status)
                && entry.Id > sinceId,
            limit);

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refused(name, $"\"{text}\" is not a whole number.");

    private static WorldDocumentException Refused(string name, string message) => new([new Problem($"?{name}", message)]);

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
