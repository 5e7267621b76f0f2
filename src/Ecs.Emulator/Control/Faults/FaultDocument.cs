using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Faults as a document: a list of them.</summary>
internal static class FaultDocument
{
    private const int LongestDelay = 3_600_000;

    /// <summary>Reads the faults.</summary>
    /// <exception cref="WorldDocumentException">They cannot be used; with every problem and its path.</exception>
    public static IReadOnlyList<Fault> Read(JsonElement document)
    {
        var problems = new ProblemList();
        if (document.ValueKind != JsonValueKind.Array)
        {
            throw new WorldDocumentException([new Problem("", "It must be an array of faults.")]);
        }

        var faults = new List<Fault>();
        var index = 0;
        foreach (var element in document.EnumerateArray())
        {
            // What is no object is a problem already, and lacks nothing besides.
            var entry = new ObjectReader(element, string.Create(CultureInfo.InvariantCulture, $"/{index++}"), problems);
            if (element.ValueKind == JsonValueKind.Object)
            {
                faults.Add(Read(entry));
                entry.Close();
            }
        }

        return problems.All.Count == 0 ? faults : throw new WorldDocumentException(problems.All);
    }

    /// <summary>Writes the faults, with how often each has fired.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray();
        foreach (var fault in faults)
        {
            json.WriteStartObject();
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
        if (kind == FaultKind.Delay && (delay == 0 || !entry.Has("delayMs")))
        {
            entry.Report("delayMs", "A delay needs one.");
        }

        // What GET shows besides may come back.
        _ = entry.Integer("seen", int.MaxValue);
        _ = entry.Integer("fired", int.MaxValue);
        return new Fault
        {
            Action = action,
            Resource = resource,
            Skip = entry.Integer("skip", int.MaxValue) ?? 0,
            Times = entry.IsNull("times") ? null : entry.Integer("times", int.MaxValue, minimum: 1) ?? 1,
            Kind = kind,
            Error = ReadError(entry, kind, actions),
            RetryAfter = ReadRetryAfter(entry, kind),
            Delay = TimeSpan.FromMilliseconds(delay ?? 0),
        };
    }

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

        if (code.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_')))
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
