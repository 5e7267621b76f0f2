namespace Ecs.Emulator.Control.Responses;

/// <summary>An entry in the response of <c>GET /_emulator/requests</c>, and an event of its stream.</summary>
internal sealed record JournalEntryResponse
{
    public long Id { get; init; }

    public DateTime Time { get; init; }

    public required string Account { get; init; }

    public string? Product { get; init; }

    public string? Action { get; init; }

    public required OrderedDictionary<string, string> Parameters { get; init; }

    public required IReadOnlyList<string> UnreadParameters { get; init; }

    public required string Format { get; init; }

    public required string Signature { get; init; }

    public int Status { get; init; }

    public string? Code { get; init; }

    public required string RequestId { get; init; }

    public double DurationMs { get; init; }

    public string? UserAgent { get; init; }

    public string? ClientAddress { get; init; }

    public string? Fault { get; init; }
}
