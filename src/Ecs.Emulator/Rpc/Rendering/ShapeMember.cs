namespace Ecs.Emulator.Rpc.Rendering;

/// <param name="Name">The name in responses; for a list, the name of the wrapper.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Description">The meaning, for the OpenAPI document.</param>
internal sealed record ShapeMember(string Name, MemberKind Kind, string Description)
{
    /// <summary>The name of the items of a list; null for other members.</summary>
    public string? ItemName { get; init; }

    /// <summary>The shape of a structure, or of each structure of a list; null for other members.</summary>
    public Shape? Inner { get; init; }

    /// <summary>Whether a response can omit the member.</summary>
    public bool Optional { get; init; }
}

internal enum MemberKind
{
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with an optional fraction.</summary>
    Number,

    Boolean,

    /// <summary>A structure.</summary>
    Object,

    /// <summary>A wrapper around repeated texts.</summary>
    TextList,

    /// <summary>A wrapper around repeated whole numbers.</summary>
    IntegerList,

    /// <summary>A wrapper around repeated structures.</summary>
    ObjectList,

    /// <summary>Repeated structures without a wrapper. A few newer actions use them.</summary>
    ObjectArray,

    /// <summary>Repeated texts without a wrapper.</summary>
    TextArray,
}
