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
        foreach (var element in document.EnumerateArray())
        {
            var entry = new ObjectReader(
                element, string.Create(CultureInfo.InvariantCulture, $"/{faults.Count}"), problems);
            faults.Add(Read(entry));
            entry.Close();
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
        if (action.Length > 0 && action != Fault.AnyAction && ActionCatalogue.All.All(known => known.Name != action))
        {
            entry.Report("action", $"\"{action}\" is no action of this emulator, and not *.");
        }

        var kind = entry.OneOf("kind", FaultKind.Error);
        var delay = entry.Integer("delayMs", maximum: LongestDelay) ?? 0;
        if (kind == FaultKind.Delay && delay == 0)
        {
            entry.Report("delayMs", "A delay needs one.");
        }

        // What GET shows besides may come back.
        _ = entry.Integer("seen");
        _ = entry.Integer("fired");
        return new Fault
        {
            Action = action,
            Resource = entry.Id("resource"),
            Skip = entry.Integer("skip") ?? 0,
            Times = entry.IsNull("times") ? null : entry.Integer("times", minimum: 1) ?? 1,
            Kind = kind,
            Error = ReadError(entry, kind),
            Delay = TimeSpan.FromMilliseconds(delay),
        };
    }

    private static ErrorDefinition? ReadError(ObjectReader entry, FaultKind kind)
    {
        var code = entry.Text("code");
        var status = entry.Integer("status", minimum: 400, maximum: 599);
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

        var known = ErrorCatalogue.All.FirstOrDefault(row => row.Code == code);
        if (known is null && status is null)
        {
            entry.Report("status", $"\"{code}\" is not in the catalogue, so its HTTP status must be said.");
        }

        return new ErrorDefinition(code, status ?? known?.Status ?? 0, message ?? known?.Message(Placeholders) ?? code);
    }

    /// <summary>What stands in a message of the catalogue where an error that a rule raises would name something.</summary>
    private static readonly string[] Placeholders = [.. Enumerable.Repeat("-", 8)];
}
