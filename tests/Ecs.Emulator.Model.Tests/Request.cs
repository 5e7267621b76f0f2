using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Model.Tests;

/// <summary>A request to the emulator and to the model.</summary>
internal abstract record Request
{
    public abstract string Method { get; }

    /// <summary>Path and query for this account.</summary>
    public abstract string Target(string account);

    /// <summary>The body, or null.</summary>
    public virtual string? Body => null;

    /// <summary>Whether the request must not change the state document.</summary>
    public virtual bool IsReadOnly => false;

    public virtual string Text => $"{Method} {Target("…")}{(Body is null ? "" : $" {Body}")}";
}

internal record ApiCall(string Action, IReadOnlyDictionary<string, string> Parameters) : Request
{
    /// <summary>The Format parameter.</summary>
    public string Format { get; init; } = "JSON";

    public override string Method => "GET";

    public override string Target(string account) =>
        $"/?Action={Action}&Format={Format}&AccessKeyId={account}"
        + string.Concat(Parameters.Select(parameter => $"&{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
}

/// <summary>
/// A call of an action that the model does not implement. The model only assumes that the action does not change
/// addresses.
/// </summary>
internal sealed record UnmodelledCall(string Version, string Action, IReadOnlyDictionary<string, string> Parameters)
    : ApiCall(Action, Parameters)
{
    public override bool IsReadOnly =>
        Action.StartsWith("Describe", StringComparison.Ordinal)
        || Action.StartsWith("List", StringComparison.Ordinal)
        || Action.StartsWith("Get", StringComparison.Ordinal);

    public override string Target(string account) => $"{base.Target(account)}&Version={Version}";
}

/// <summary>A control plane request that does not change the state.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">The path below the control plane's root.</param>
/// <param name="OfAccount">Whether the path takes an account.</param>
internal sealed record ControlRequest(string Verb, string Path, bool OfAccount) : Request
{
    public override bool IsReadOnly => true;

    public override string Method => Verb;

    public override string Target(string account) => $"/_emulator/{Path}{(OfAccount ? $"?account={account}" : "")}";
}

/// <summary>Replaces the state of the account.</summary>
/// <param name="Name">The name of the document in reports.</param>
/// <param name="Document">The document.</param>
internal sealed record PutState(string Name, JsonElement Document) : Request
{
    public override string Text => $"{Method} {Target("…")} (the document {Name})";

    public override string Method => "PUT";

    public override string? Body => Document.GetRawText();

    public override string Target(string account) => $"/_emulator/state?account={account}";
}

/// <summary>Merges members into one resource; null deletes the resource.</summary>
internal sealed record PatchState(string Collection, string Id, JsonObject? Members) : Request
{
    public override string Method => "PATCH";

    public override string? Body =>
        new JsonObject { [Collection] = new JsonObject { [Id] = Members?.DeepClone() } }.ToJsonString();

    public override string Target(string account) => $"/_emulator/state?account={account}";
}

internal sealed record ResetState : Request
{
    public override string Method => "POST";

    public override string Target(string account) => $"/_emulator/reset?account={account}";
}

internal sealed record CreateSnapshot(string Name) : Request
{
    public override string Method => "PUT";

    public override string Target(string account) => $"/_emulator/snapshots/{Name}?account={account}";
}

internal sealed record CreateSnapshotOfDocument(string Name, JsonElement Document) : Request
{
    public override string Text => $"{Method} {Target("…")} (the document {nameof(StateDocuments.Advanced)})";

    public override string Method => "PUT";

    public override string? Body => Document.GetRawText();

    public override string Target(string account) => $"/_emulator/snapshots/{Name}?account={account}";
}

internal sealed record DeleteSnapshot(string Name) : Request
{
    public override string Method => "DELETE";

    public override string Target(string account) => $"/_emulator/snapshots/{Name}?account={account}";
}

internal sealed record RestoreSnapshot(string Name) : Request
{
    public override string Method => "POST";

    public override string Target(string account) => $"/_emulator/snapshots/{Name}/restore?account={account}";
}

internal sealed record AdvanceClock(int Seconds) : Request
{
    public override string Method => "POST";

    public override string? Body => $$"""{"advanceSeconds":{{Seconds}}}""";

    public override string Target(string account) => "/_emulator/clock";
}

/// <summary>The next call of the action fails with this code.</summary>
internal sealed record PutFault(string Action, string Code) : Request
{
    public override string Method => "PUT";

    public override string? Body => $$"""[{"action":"{{Action}}","code":"{{Code}}","times":1}]""";

    public override string Target(string account) => $"/_emulator/faults?account={account}";
}

internal sealed record DeleteFaults : Request
{
    public override string Method => "DELETE";

    public override string Target(string account) => $"/_emulator/faults?account={account}";
}
