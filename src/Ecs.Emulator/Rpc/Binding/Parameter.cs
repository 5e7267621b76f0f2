using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc.Binding;

internal enum ParameterType
{
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with an optional fraction.</summary>
    Number,

    Boolean,
}

/// <summary>
/// Reads the value of a parameter. The name is an argument so that a copy of a parameter can have another name.
/// </summary>
internal delegate T ParameterReader<out T>(RpcParameters parameters, string name);

/// <summary>
/// The declaration of a parameter. Binding, the OpenAPI document and the check for unknown parameters follow from it.
/// </summary>
internal abstract record Parameter
{
    /// <summary>The name in requests; for a list, the part before the first dot.</summary>
    public required string Name { get; init; }

    public required string Description { get; init; }

    public bool Required { get; init; }

    /// <summary>The error for a missing required parameter; null for the error of the action or product.</summary>
    public ErrorDefinition? Missing { get; init; }

    /// <summary>The JSON type of the value, or of each element.</summary>
    public ParameterType Type { get; init; }

    /// <summary>Null for no limit.</summary>
    public int? Minimum { get; init; }

    /// <summary>Null for no limit.</summary>
    public int? Maximum { get; init; }

    /// <summary>The allowed values; empty for any value.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Whether it is a list: <c>Name.1</c>, <c>Name.2</c> ….</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the value is a JSON array: <c>["a","b"]</c>, or the same in single quotes.</summary>
    public bool IsJsonArray { get; init; }

    /// <summary>The highest N of a list; null if that depends on the resource.</summary>
    public int? MaxElements { get; init; }

    /// <summary>
    /// The members of each element of a list of structures, <c>Name.1.Member</c>, or <c>Name.1.Member.N</c> for a
    /// member that is a list; empty for a list of values.
    /// </summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>
    /// A value with which the sample call of the action succeeds in the default state; null if the sample call does
    /// not contain the parameter.
    /// </summary>
    public string? Example { get; init; }

    /// <summary>A valid element, or the first member of a valid element.</summary>
    public string Illustration { get; init; } = "";

    /// <summary>
    /// The name of the request parameter with the example; for a list, the first element or its first member.
    /// </summary>
    public string SampleName => !IsList ? Name : Members.Count == 0 ? $"{Name}.1" : $"{Name}.1.{Members[0]}";

    /// <summary>Checks the value.</summary>
    /// <exception cref="ApiException">The value is invalid.</exception>
    public abstract void Validate(RpcParameters parameters);

    /// <summary>Whether a request parameter of this name is this parameter, or an element of it.</summary>
    public bool Covers(string requestName) =>
        requestName.StartsWith(Name, StringComparison.Ordinal)
        && (requestName.Length == Name.Length || (IsList && requestName[Name.Length] == '.'));

    /// <summary>
    /// Whether binding reads a request parameter of this name. <c>Tag</c> covers <c>Tag.1.Kye</c>, but does not read
    /// it.
    /// </summary>
    public bool Reads(string requestName)
    {
        if (!IsList || !Covers(requestName) || requestName.Length == Name.Length)
        {
            return !IsList && requestName == Name;
        }

        var element = requestName.AsSpan(Name.Length + 1);
        var dot = element.IndexOf('.');
        var number = dot < 0 ? element : element[..dot];
        return !number.IsEmpty
            && !number.ContainsAnyExceptInRange('0', '9')
            && (Members.Count == 0 ? dot < 0 : dot >= 0 && ListReader.IsMember(element[(dot + 1)..], Members));
    }
}

/// <typeparam name="T">The type of the value; nullable for an optional parameter.</typeparam>
internal sealed record Parameter<T>(ParameterReader<T> Reader) : Parameter
{
    /// <exception cref="ApiException">The value is invalid.</exception>
    public T Read(RpcParameters parameters) => Reader(parameters, Name);

    public override void Validate(RpcParameters parameters) => Read(parameters);
}
