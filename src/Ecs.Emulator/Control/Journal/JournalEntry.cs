using System.Net;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Control.Journal;

internal enum SignatureKind
{
    None,

    /// <summary>The signature is in parameters.</summary>
    V1,

    /// <summary>The signature is in headers.</summary>
    V3,
}

/// <summary>A call in the journal, without secrets, signatures and security tokens.</summary>
internal sealed record JournalEntry
{
    /// <summary>The memory of an entry without its texts, in bytes.</summary>
    private const int FixedBytes = 512;

    /// <summary>The memory of a parameter without its characters, in bytes: two strings and a list item.</summary>
    private const int BytesPerParameter = 64;

    /// <summary>Assigned when the entry is added. Ids increase over all accounts.</summary>
    public long Id { get; set; }

    /// <summary>The time of the response, by the emulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    public required AccountId Account { get; init; }

    /// <summary>Null if the action is unknown.</summary>
    public ApiAction? Action { get; init; }

    /// <summary>The name of the action as sent; null for none.</summary>
    public string? ActionName { get; init; }

    /// <summary>The parameters; the values of secrets are replaced.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>The number of characters of all parameters.</summary>
    public required int Characters { get; init; }

    public required ResponseFormat Format { get; init; }

    public required SignatureKind Signature { get; init; }

    /// <summary>The HTTP status; 0 if a fault or the client closed the connection before the response.</summary>
    public required int Status { get; init; }

    /// <summary>The error's code; null for a success.</summary>
    public string? Code { get; init; }

    public required string RequestId { get; init; }

    public required TimeSpan Duration { get; init; }

    public string? UserAgent { get; init; }

    public IPAddress? ClientAddress { get; init; }

    /// <summary>The label of the injected fault; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>The approximate memory of the entry, in bytes.</summary>
    public int Bytes =>
        FixedBytes
        + (BytesPerParameter * Parameters.Count)
        + (sizeof(char) * (Characters + (UserAgent?.Length ?? 0) + (ActionName?.Length ?? 0)));

    public bool IsOn(string resource) =>
        Action?.Resource is { } parameter
        && Parameters.Any(pair => parameter.Covers(pair.Key) && pair.Value == resource);

    public JournalEntryResponse ToResponse() => new()
    {
        Id = Id,
        Time = Time.UtcDateTime,
        Account = Account.Value,
        Product = Action?.Product.Name,
        Action = ActionName,
        Parameters = ParametersByName(),
        UnreadParameters = Action is { } action
            ? [.. Parameters.Select(pair => pair.Key).Where(name => !action.Reads(name))]
            : [],
        Format = Format.ToString().ToUpperInvariant(),
        Signature = Signature.ToString(),
        Status = Status,
        Code = Code,
        RequestId = RequestId,
        DurationMs = Math.Round(Duration.TotalMilliseconds, 3),
        UserAgent = UserAgent,
        ClientAddress = ClientAddress?.ToString(),
        Fault = Fault,
    };

    private OrderedDictionary<string, string> ParametersByName()
    {
        var byName = new OrderedDictionary<string, string>(Parameters.Count, StringComparer.Ordinal);
        foreach (var (name, value) in Parameters)
        {
            // Truncated names can be equal.
            byName[name] = value;
        }

        return byName;
    }
}
