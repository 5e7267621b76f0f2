using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>Reads, writes and describes one kind of value in documents.</summary>
internal abstract class ValueFormat
{
    /// <summary>The members of the value; null if it is not an object with fixed members.</summary>
    public virtual IReadOnlyList<Member>? Members => null;

    /// <summary>The members of each item; null if the value is not a collection keyed by id.</summary>
    public virtual IReadOnlyList<Member>? CollectionMembers => null;

    /// <summary>The format of the items; null if the value is not a list.</summary>
    public virtual ValueFormat? Items => null;

    /// <summary>The referenced resource; null if the value is not the id of a resource.</summary>
    public virtual Reference? Reference => null;

    public abstract JsonObject Schema();

    /// <summary>Reports the problems of a value without reading it.</summary>
    public abstract void Validate(JsonElement value, ValueLocation location);
}

internal abstract class ValueFormat<T> : ValueFormat
{
    /// <summary>
    /// Reads a value that is not null. Returns false for a malformed value, which it reports, and for an empty value
    /// that means an absent one.
    /// </summary>
    public abstract bool TryRead(JsonElement value, ValueLocation location, [MaybeNullWhen(false)] out T result);

    public sealed override void Validate(JsonElement value, ValueLocation location) =>
        TryRead(value, location, out _);

    public abstract void Write(Utf8JsonWriter json, T value);
}
