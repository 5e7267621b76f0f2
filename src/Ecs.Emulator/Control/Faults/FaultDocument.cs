using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Reads and writes faults as JSON.</summary>
internal static class FaultDocument
{
    /// <summary>An hour, in milliseconds.</summary>
    private const int MaxDelay = 3_600_000;

    private const int MaxIdLength = 128;

    /// <summary>Stands for the arguments of a message of the catalogue.</summary>
    private static readonly string[] Placeholders = [.. Enumerable.Repeat("-", 8)];

    /// <summary>Reads a list of faults.</summary>
    /// <exception cref="InvalidDocumentException">The document is invalid; with every problem and its path.</exception>
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
            // The reader reports an element that is not an object. Its missing members are not reported in addition.
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

    /// <summary>Reads a single fault.</summary>
    /// <exception cref="InvalidDocumentException">The document is invalid; with every problem and its path.</exception>
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

    public static IReadOnlyList<FaultResponse> Write(IReadOnlyList<Fault> faults) =>
    [
        .. faults.Select(fault => new FaultResponse
        {
            Id = fault.Id,
            Action = fault.Action,
            Resource = fault.Resource,
            Skip = fault.Skip,
            Times = fault.Times,
            Kind = Fault.NameOf(fault.Kind),
            Code = fault.Error?.Code,
            Status = fault.Error?.Status,
            Message = fault.Error?.Template,
            RetryAfterMs = (long?)fault.RetryAfter?.TotalMilliseconds,
            DelayMs = (long)fault.Delay.TotalMilliseconds,
            DelayAfterMs = Fault.CanDelayAfter(fault.Kind) ? (long)fault.DelayAfter.TotalMilliseconds : null,
            Seen = fault.Seen,
            Fired = fault.Fired,
        }),
    ];

    private static Fault Read(ObjectReader entry)
    {
        var action = entry.RequiredText("action");
        List<ApiAction> actions =
            [.. ActionCatalogue.All.Where(known => action == Fault.AnyAction || known.Name == action)];
        if (action.Length > 0 && actions.Count == 0)
        {
            entry.Report("action", $"\"{action}\" is not an action of this emulator, and not *.");
        }

        var resource = entry.Id("resource");
        if (resource is not null && actions.Count > 0 && actions.All(known => known.Resource is null))
        {
            entry.Report(
                "resource", $"{action} has no parameter that names one resource, so the fault would never fire.");
        }

        var kind = entry.OneOf("kind", FaultKind.Error);
        var delay = entry.Integer("delayMs", MaxDelay);
        var delayAfter = ReadDelayAfter(entry, kind);
        if (kind == FaultKind.Delay && IsNone("delayMs", delay) && IsNone("delayAfterMs", delayAfter))
        {
            entry.Report("delayMs", "A delay needs a delayMs or a delayAfterMs.");
        }

        // An invalid value has a problem of its own.
        bool IsNone(string member, int? milliseconds) => milliseconds == 0 || !entry.Has(member);

        // The response of GET can be sent back with these members.
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
        var delay = entry.Integer("delayAfterMs", MaxDelay);
        if (delay is not null && !Fault.CanDelayAfter(kind))
        {
            entry.Report(
                "delayAfterMs", $"A fault of kind {kind} does not execute the call, so there is no delay after that.");
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
            entry.Report("code", "An error needs a code.");
            return null;
        }

        if (!IsName(code))
        {
            entry.Report(
                "code", "A code has letters, digits, dots, hyphens and underscores: it is also sent as a header.");
        }

        // A code may have several messages: those of the action's own errors come first.
        var known = actions.SelectMany(action => action.Errors)
            .Concat(ErrorCatalogue.All)
            .FirstOrDefault(row => row.Code == code);
        if (known is null && !entry.Has("status"))
        {
            entry.Report("status", $"\"{code}\" is not in the catalogue, so its HTTP status is required.");
        }

        return new ErrorDefinition(
            code, status ?? known?.Status ?? 0, message ?? known?.Message(Placeholders) ?? code);
    }

    private static TimeSpan? ReadRetryAfter(ObjectReader entry, FaultKind kind)
    {
        var wait = entry.Integer("retryAfterMs", MaxDelay);
        if (wait is not null && kind != FaultKind.Error)
        {
            entry.Report("retryAfterMs", $"A fault of kind {kind} has no retryAfterMs: only errors have one.");
        }

        return wait is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }
}
