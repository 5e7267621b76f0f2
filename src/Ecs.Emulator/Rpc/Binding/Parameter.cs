using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>The JSON types that a parameter's text can stand for.</summary>
internal enum ParameterType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
}

/// <summary>
/// The declaration of a parameter: binding, the OpenAPI document and the check for parameters that nobody reads all come
/// from it.
/// </summary>
internal abstract class Parameter
{
    private protected string? example;

    /// <summary>The name on the wire; of a list, the part before the first dot.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a call without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>What a call gets that lacks it though it must have it; null for what its action or product says.</summary>
    public ErrorDefinition? Missing { get; init; }

    /// <summary>The type of its value, or of each element.</summary>
    public ParameterType Type { get; init; }

    /// <summary>The lowest number it may be; null for no bound.</summary>
    public int? Minimum { get; init; }

    /// <summary>The highest number it may be; null for no bound.</summary>
    public int? Maximum { get; init; }

    /// <summary>The only values it may have; empty for any.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Whether it is a list: <c>Name.1</c>, <c>Name.2</c> ….</summary>
    public bool IsList { get; init; }

    /// <summary>Whether its text is a JSON array: <c>["a","b"]</c>, or the same in single quotes.</summary>
    public bool IsJsonArray { get; init; }

    /// <summary>The highest N of a list; null where that depends on the resource.</summary>
    public int? MaxElements { get; init; }

    /// <summary>
    /// The members of each element of a list of structures, <c>Name.1.Member</c>, of a list <c>Name.1.Member.N</c>; empty for a
    /// list of values.
    /// </summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>A value with which the action's sample call works in the default state; null where the sample does without.</summary>
    public string? Example { get => example; init => example = value; }

    /// <summary>The name under which the sample call gives the example: of a list its first element's, or that one's first member.</summary>
    public string SampleName => !IsList ? Name : Members.Count == 0 ? $"{Name}.1" : $"{Name}.1.{Members[0]}";

    /// <summary>A value that shows the form of a list's elements, or of their first member.</summary>
    public string Illustration { get; init; } = "";

    /// <summary>Whether a request parameter of this name is this one, or an element of it.</summary>
    public bool Covers(string requestName) =>
        requestName.StartsWith(Name, StringComparison.Ordinal)
        && (requestName.Length == Name.Length || (IsList && requestName[Name.Length] == '.'));

    /// <summary>
    /// Whether the value of a request parameter of this name can be read as this one's: of a list, as an element or a declared
    /// member of one. <c>Tag.1.Kye</c> is covered by <c>Tag</c>, but not read.
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

/// <summary>A parameter and how its value is read.</summary>
/// <typeparam name="T">The value; where it may be absent, a type with a null.</typeparam>
/// <param name="read">Reads it, or refuses what cannot be read.</param>
internal sealed class Parameter<T>(Func<RpcParameters, T> read) : Parameter
{
    /// <summary>The value in this call.</summary>
    /// <exception cref="Errors.ApiException">The value is no such thing.</exception>
    public T Read(RpcParameters parameters) => read(parameters);

    /// <summary>
    /// The same parameter with another example: what works in one action's sample call may not work in another's.
    /// </summary>
    public Parameter<T> WithExample(string value)
    {
        var copy = (Parameter<T>)MemberwiseClone();
        copy.example = value;
        return copy;
    }
}
