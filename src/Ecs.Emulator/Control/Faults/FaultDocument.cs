using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Faults as a document: a list of them.</summary>
internal static class FaultDocument
{
    private const int LongestDelay = 3_600_000;

    private const int MaxIdLength = 128;

    /// <summary>Reads the faults.</summary>
    /// <exception cref="InvalidDocumentException">They cannot be used; with every problem and its path.</exception>
    public static IReadOnlyList<Fault> Read(JsonElement document)
    {
        var problems = new ProblemList();
        if (document.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDocumentException([new Problem("", "It must be an array of faults.")]);
        }

        var faults = new List<Fault>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var element in document.EnumerateArray())
        {
            // What is no object is a problem already, and lacks nothing besides.
            var entry = new ObjectReader(element, string.Create(CultureInfo.InvariantCulture, $"/{index++}"), problems);
            if (element.ValueKind == JsonValueKind.Object)
            {
                faults.Add(Read(entry));
                entry.Close();
                if (faults[^1].Id is { } id && !ids.Add(id))
                {
                    entry.Report("id", $"Another fault has the id \"{id}\".");
                }
            }
        }

        return problems.All.Count == 0 ? faults : throw new InvalidDocumentException(problems.All);
    }

    /// <summary>Reads one fault.</summary>
    /// <exception cref="InvalidDocumentException">It cannot be used; with every problem and its path.</exception>
    public static Fault ReadOne(JsonElement document)
    {
        var problems = new ProblemList();
        var entry = new ObjectReader(document, "", problems);
        if (document.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDocumentException(problems.All);
        }

        var fault = Read(entry);
        entry.Close();
        return problems.All.Count == 0 ? fault : throw new InvalidDocumentException(problems.All);
    }

    /// <summary>Writes the faults, with how often each has fired.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray();
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            if (fault.Id is { } id)
            {
                json.WriteString("id", id);
            }

            json.WriteString("action", fault.Action);
            json.WriteString("resource", fault.Resource);
            json.WriteNumber("skip", fault.Skip);
            if (fault.Times is { } times)
            {
                json.WriteNumber("times", times);
            }
            else
            {
                json.WriteNull("times");
            }

            json.WriteString("kind", Fault.NameOf(fault.Kind));
            if (fault.Error is { } error)
            {
                json.WriteString("code", error.Code);
                json.WriteNumber("status", error.Status);
                json.WriteString("message", error.Template);
            }

            if (fault.RetryAfter is { } retryAfter)
            {
                json.WriteNumber("retryAfterMs", (long)retryAfter.TotalMilliseconds);
            }

            json.WriteNumber("delayMs", (long)fault.Delay.TotalMilliseconds);
            if (Fault.CanWaitAfter(fault.Kind))
            {
                json.WriteNumber("delayAfterMs", (long)fault.DelayAfter.TotalMilliseconds);
            }

            json.WriteNumber("seen", fault.Seen);
            json.WriteNumber("fired", fault.Fired);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Fault Read(ObjectReader entry)
    {
        var action = entry.RequiredText("action");
        List<ApiAction> actions = [.. ActionCatalogue.All.Where(known => action == Fault.AnyAction || known.Name == action)];
        if (action.Length > 0 && actions.Count == 0)
        {
            entry.Report("action", $"\"{action}\" is no action of this emulator, and not *.");
        }

        var resource = entry.Id("resource");
        if (resource is not null && actions.Count > 0 && actions.All(known => known.Resource is null))
        {
            entry.Report("resource", $"{action} has no parameter that names one resource, so no call of it would be met.");
        }

        var kind = entry.OneOf("kind", FaultKind.Error);
        var delay = entry.Integer("delayMs", LongestDelay);
        var delayAfter = ReadDelayAfter(entry, kind);
        if (kind == FaultKind.Delay && IsNone("delayMs", delay) && IsNone("delayAfterMs", delayAfter))
        {
            entry.Report("delayMs", "A delay needs a delayMs or a delayAfterMs.");
        }

        // One that cannot be read has its own problem.
        bool IsNone(string member, int? milliseconds) => milliseconds == 0 || !entry.Has(member);

        // What GET shows besides may come back.
        _ = entry.Integer("seen", int.MaxValue);
        _ = entry.Integer("fired", int.MaxValue);
        return new Fault
        {
            Id = ReadId(entry),
            Action = action,
            Resource = resource,
            Skip = entry.Integer("skip", int.MaxValue) ?? 0,
            Times = entry.IsNull("times") ? null : entry.Integer("times", int.MaxValue, minimum: 1) ?? 1,
            Kind = kind,
            Error = ReadError(entry, kind, actions),
            RetryAfter = ReadRetryAfter(entry, kind),
            Delay = TimeSpan.FromMilliseconds(delay ?? 0),
            DelayAfter = TimeSpan.FromMilliseconds(delayAfter ?? 0),
        };
    }

    private static string? ReadId(ObjectReader entry)
    {
        var id = entry.Id("id");
        if (id is not null && (id.Length > MaxIdLength || !IsName(id)))
        {
            entry.Report("id", $"An id has up to {MaxIdLength} letters, digits, dots, hyphens and underscores.");
        }

        return id;
    }

    private static int? ReadDelayAfter(ObjectReader entry, FaultKind kind)
    {
        var delay = entry.Integer("delayAfterMs", LongestDelay);
        if (delay is not null && !Fault.CanWaitAfter(kind))
        {
            entry.Report(
                "delayAfterMs", $"A call that meets a fault of kind {kind} is not done, so nothing comes after that.");
        }

        return delay;
    }

    private static bool IsName(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    private static ErrorDefinition? ReadError(ObjectReader entry, FaultKind kind, IReadOnlyList<ApiAction> actions)
    {
        var code = entry.Text("code");
        var status = entry.Integer("status", maximum: 599, minimum: 400);
        var message = entry.Text("message");
        if (kind != FaultKind.Error)
        {
            if (code is not null || status is not null || message is not null)
            {
                entry.Report(null, $"A fault of kind {kind} has no code, status or message.");
            }

            return null;
        }

        if (code is not { Length: > 0 })
        {
            entry.Report("code", "An error needs one.");
            return null;
        }

        if (!IsName(code))
        {
            entry.Report("code", "A code has letters, digits, dots, hyphens and underscores: it stands in a header too.");
        }

        // Several actions may have a code, each in its own words: the action's own come first.
        var known = actions.SelectMany(action => action.Errors).Concat(ErrorCatalogue.All).FirstOrDefault(row => row.Code == code);
        if (known is null && !entry.Has("status"))
        {
            entry.Report("status", $"\"{code}\" is not in the catalogue, so its HTTP status must be said.");
        }

        return new ErrorDefinition(code, status ?? known?.Status ?? 0, message ?? known?.Message(Placeholders) ?? code);
    }

    private static TimeSpan? ReadRetryAfter(ObjectReader entry, FaultKind kind)
    {
        var wait = entry.Integer("retryAfterMs", LongestDelay);
        if (wait is not null && kind != FaultKind.Error)
        {
            entry.Report("retryAfterMs", $"A fault of kind {kind} gives no advice.");
        }

        return wait is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    /// <summary>What stands in a message of the catalogue where an error that a rule raises would name something.</summary>
    private static readonly string[] Placeholders = [.. Enumerable.Repeat("-", 8)];
}
