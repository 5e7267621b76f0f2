using System.Net;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Control.Journal;

/// <summary>How a call says who it comes from.</summary>
internal enum SignatureKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By parameters.</summary>
    V1,

    /// <summary>By headers.</summary>
    V3,
}

/// <summary>What is kept of a call. Secrets, signatures and security tokens are no part of it.</summary>
internal sealed record JournalEntry
{
    /// <summary>What an entry takes without its texts, in bytes.</summary>
    private const int OwnBytes = 512;

    /// <summary>
    /// What a parameter takes beside its characters: two strings and their place in the list, in bytes.
    /// </summary>
    private const int BytesOfParameter = 64;

    /// <summary>Its number, given as it is kept: it grows from call to call, over all accounts.</summary>
    public long Id { get; set; }

    /// <summary>When it was answered, by the emulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The account it belongs to.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The action that was found; null where none was.</summary>
    public ApiAction? Action { get; init; }

    /// <summary>The action's name as the call had it; null for none.</summary>
    public string? ActionName { get; init; }

    /// <summary>The parameters as understood; of secrets the name alone.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>How many characters the parameters have.</summary>
    public required int Characters { get; init; }

    /// <summary>The format of the answer.</summary>
    public required ResponseFormat Format { get; init; }

    /// <summary>How it was signed.</summary>
    public required SignatureKind Signature { get; init; }

    /// <summary>The HTTP status; 0 for a call that got no answer: its connection was dropped, or its caller hung up.</summary>
    public required int Status { get; init; }

    /// <summary>The error's code; null for a success.</summary>
    public string? Code { get; init; }

    /// <summary>The request id.</summary>
    public required string RequestId { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the client calls itself.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Where the client is.</summary>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>The fault that met it; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>What the entry takes of the memory, in bytes, near enough.</summary>
    public int Bytes =>
        OwnBytes
        + (BytesOfParameter * Parameters.Count)
        + (sizeof(char) * (Characters + (UserAgent?.Length ?? 0) + (ActionName?.Length ?? 0)));

    /// <summary>The parameters that its action does not know: a typing error shows up here.</summary>
    public IEnumerable<string> UnreadParameters => Action is { } action
        ? Parameters.Select(pair => pair.Key).Where(name => !action.Reads(name))
        : [];

    /// <summary>Whether the call was on this resource.</summary>
    public bool IsOn(string resource) =>
        Action?.Resource is { } parameter && Parameters.Any(pair => parameter.Covers(pair.Key) && pair.Value == resource);
}
