namespace Ecs.Emulator.Control.Responses;

/// <summary>The response of <c>GET /_emulator/</c>.</summary>
/// <param name="Name">The name of the emulator.</param>
/// <param name="Version">The version of the emulator.</param>
/// <param name="Page">The page for browsers; null for none.</param>
/// <param name="Endpoints">Methods and paths.</param>
internal sealed record IndexResponse(string Name, string Version, string? Page, IReadOnlyList<string> Endpoints);

internal sealed record HealthResponse(string Status, string Version);

/// <summary>The response to a request that is rejected.</summary>
internal sealed record ProblemsResponse(IReadOnlyList<Problem> Problems);

internal sealed record AccountsResponse(IReadOnlyList<string> Accounts);

internal sealed record SnapshotsResponse(IReadOnlyList<string> Snapshots);

internal sealed record FaultCreatedResponse(string Id);

internal sealed record ClockResponse(DateTimeOffset Now, bool Frozen);
