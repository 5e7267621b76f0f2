using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Model.Tests;

/// <summary>Something that is asked of the emulator, and of the model.</summary>
internal abstract record Request
{
    /// <summary>The HTTP method.</summary>
    public abstract string Method { get; }

    /// <summary>Path and query, for this account.</summary>
    public abstract string Target(string account);

    /// <summary>The body; null for none.</summary>
    public virtual string? Body => null;

    /// <summary>Whether it only looks: not a byte of the state may change.</summary>
    public virtual bool OnlyLooks => false;

    /// <summary>What a person would type.</summary>
    public virtual string Text => $"{Method} {Target("…")}{(Body is null ? "" : $" {Body}")}";
}

/// <summary>A call of the API.</summary>
internal record ApiCall(string Action, IReadOnlyDictionary<string, string> Parameters) : Request
{
    /// <summary>How the answer is to be written.</summary>
    public string Format { get; init; } = "JSON";

    public override string Method => "GET";

    public override string Target(string account) =>
        $"/?Action={Action}&Format={Format}&AccessKeyId={account}"
        + string.Concat(Parameters.Select(parameter => $"&{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
}

/// <summary>
/// A call of the API about which the model knows one thing: that it changes nothing which has to do with addresses.
/// </summary>
internal sealed record Bystander(string Version, string Action, IReadOnlyDictionary<string, string> Parameters)
    : ApiCall(Action, Parameters)
{
    public override bool OnlyLooks =>
        Action.StartsWith("Describe", StringComparison.Ordinal)
        || Action.StartsWith("List", StringComparison.Ordinal)
        || Action.StartsWith("Get", StringComparison.Ordinal);

    public override string Target(string account) => $"{base.Target(account)}&Version={Version}";
}

/// <summary>A request to the control plane that changes no world.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">What is asked for, below the control plane.</param>
/// <param name="OfAccount">Whether it is asked of an account.</param>
internal sealed record LookAround(string Verb, string Path, bool OfAccount) : Request
{
    public override bool OnlyLooks => true;

    public override string Method => Verb;

    public override string Target(string account) => $"/_emulator/{Path}{(OfAccount ? $"?account={account}" : "")}";
}

/// <summary>Puts a world in the place of the account's.</summary>
/// <param name="Name">What tells the document from others.</param>
/// <param name="Document">The document.</param>
internal sealed record PutWorld(string Name, JsonElement Document) : Request
{
    public override string Text => $"{Method} {Target("…")} (the document {Name})";

    public override string Method => "PUT";

    public override string? Body => Document.GetRawText();

    public override string Target(string account) => $"/_emulator/state?account={account}";
}

/// <summary>Merges members of one resource into the account's world; null deletes it.</summary>
internal sealed record PatchWorld(string Collection, string Id, JsonObject? Members) : Request
{
    public override string Method => "PATCH";

    public override string? Body =>
        new JsonObject { [Collection] = new JsonObject { [Id] = Members?.DeepClone() } }.ToJsonString();

    public override string Target(string account) => $"/_emulator/state?account={account}";
}

/// <summary>Returns the account to its seed.</summary>
internal sealed record ResetWorld : Request
{
    public override string Method => "POST";

    public override string Target(string account) => $"/_emulator/reset?account={account}";
}

/// <summary>Keeps the account's world under a name.</summary>
internal sealed record KeepSnapshot(string Name) : Request
{
    public override string Method => "PUT";

    public override string Target(string account) => $"/_emulator/snapshots/{Name}?account={account}";
}

/// <summary>Keeps the world of a document under a name.</summary>
internal sealed record KeepDocument(string Name, JsonElement Document) : Request
{
    public override string Text => $"{Method} {Target("…")} (the document {nameof(Worlds.Used)})";

    public override string Method => "PUT";

    public override string? Body => Document.GetRawText();

    public override string Target(string account) => $"/_emulator/snapshots/{Name}?account={account}";
}

/// <summary>Forgets a world that was kept.</summary>
internal sealed record DropSnapshot(string Name) : Request
{
    public override string Method => "DELETE";

    public override string Target(string account) => $"/_emulator/snapshots/{Name}?account={account}";
}

/// <summary>Puts a world that was kept in the place of the account's.</summary>
internal sealed record RestoreSnapshot(string Name) : Request
{
    public override string Method => "POST";

    public override string Target(string account) => $"/_emulator/snapshots/{Name}/restore?account={account}";
}

/// <summary>Moves the frozen time on.</summary>
internal sealed record AdvanceClock(int Seconds) : Request
{
    public override string Method => "POST";

    public override string? Body => $$"""{"advanceSeconds":{{Seconds}}}""";

    public override string Target(string account) => "/_emulator/clock";
}

/// <summary>Lets the next call of an action be refused with this code.</summary>
internal sealed record PutFault(string Action, string Code) : Request
{
    public override string Method => "PUT";

    public override string? Body => $$"""[{"action":"{{Action}}","code":"{{Code}}","times":1}]""";

    public override string Target(string account) => $"/_emulator/faults?account={account}";
}

/// <summary>Lets nothing go wrong any more.</summary>
internal sealed record DropFaults : Request
{
    public override string Method => "DELETE";

    public override string Target(string account) => $"/_emulator/faults?account={account}";
}
