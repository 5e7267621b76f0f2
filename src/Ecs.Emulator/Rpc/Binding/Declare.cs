using System.Collections.Immutable;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>Reads a value out of a parameter's text, or refuses it.</summary>
/// <param name="name">The parameter's name, for the refusal.</param>
/// <param name="text">The text: never empty.</param>
/// <exception cref="ApiException">The text is no such value.</exception>
internal delegate T ValueReader<out T>(string name, string text);

/// <summary>Makes the declarations of parameters, by the kind of their value.</summary>
internal static class Declare
{
    /// <summary>A parameter that every call must have.</summary>
    public static Parameter<T> Required<T>(
        string name, ValueReader<T> reader, string description, string? example = null, ErrorDefinition? missing = null) =>
        new(parameters => parameters.Find(name) is { } text ? reader(name, text) : throw Missing(name))
        {
            Name = name,
            Description = description,
            Required = true,
            Missing = missing,
            Example = example,
        };

    /// <summary>A choice that every call of another action must make.</summary>
    public static Parameter<string> Required(Parameter<string?> choice) =>
        new(parameters => choice.Read(parameters) ?? throw Missing(choice.Name))
        {
            Name = choice.Name,
            Description = choice.Description,
            AllowedValues = choice.AllowedValues,
            Required = true,
            Example = choice.AllowedValues[0],
        };

    /// <summary>A list of texts that must have an element.</summary>
    public static Parameter<ImmutableArray<string>> RequiredList(
        string name, string description, string example, int maxElements, ErrorDefinition missing, ErrorDefinition tooMany) =>
        new(parameters => ListReader.Read(parameters, name, Values.Text, maxElements, tooMany))
        {
            Name = name,
            Description = description,
            Required = true,
            Missing = missing,
            IsList = true,
            MaxElements = maxElements,
            Illustration = example,
            Example = example,
        };

    /// <summary>A value that may be absent; the sample call has it where there is an example.</summary>
    public static Parameter<T?> Optional<T>(
        string name, ValueReader<T> reader, string description, string? example = null)
        where T : struct =>
        new(parameters => parameters.Find(name) is { } text ? reader(name, text) : null)
        {
            Name = name,
            Description = description,
            Example = example,
        };

    /// <summary>A text that may be absent.</summary>
    public static Parameter<string?> Text(string name, string description, int maxLength = Values.MaxTextLength) =>
        new(parameters => parameters.Find(name) is { } text ? Values.Text(name, text, maxLength) : null)
        {
            Name = name,
            Description = description,
        };

    /// <summary>One of these texts, exactly as written here; may be absent.</summary>
    public static Parameter<string?> OneOf(string name, string description, params string[] values) =>
        new(parameters => parameters.Find(name) is { } text ? Values.OneOf(name, text, values) : null)
        {
            Name = name,
            Description = description,
            AllowedValues = values,
        };

    /// <summary>A whole number of a range that may be absent.</summary>
    public static Parameter<int?> Integer(
        string name, string description, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        new(parameters => parameters.Find(name) is { } text ? Values.Integer(name, text, minimum, maximum) : null)
        {
            Name = name,
            Description = description,
            Type = ParameterType.Integer,
            Minimum = minimum == int.MinValue ? null : minimum,
            Maximum = maximum == int.MaxValue ? null : maximum,
        };

    /// <summary><c>true</c> or <c>false</c>; may be absent.</summary>
    public static Parameter<bool?> Boolean(string name, string description) =>
        new(parameters => parameters.Find(name) is { } text ? Values.Boolean(name, text) : null)
        {
            Name = name,
            Description = description,
            Type = ParameterType.Boolean,
        };

    /// <summary>
    /// A number from <paramref name="minimum"/> to <paramref name="maximum"/> that may have a fraction and may be
    /// absent.
    /// </summary>
    public static Parameter<double?> Number(string name, string description, int maximum, int minimum = 0) =>
        new(parameters => parameters.Find(name) is { } text ? Values.Number(name, text, minimum, maximum) : null)
        {
            Name = name,
            Description = description,
            Type = ParameterType.Number,
            Minimum = minimum,
            Maximum = maximum,
        };

    /// <summary>One of the names of an enumeration; may be absent.</summary>
    public static Parameter<T?> OneOf<T>(string name, string description)
        where T : struct, Enum =>
        new(parameters => parameters.Find(name) is { } text ? Values.OneOf<T>(name, text) : null)
        {
            Name = name,
            Description = description,
            AllowedValues = Enum.GetNames<T>(),
        };

    /// <summary>A list of values, <c>Name.1</c>, <c>Name.2</c> …; may be empty.</summary>
    public static Parameter<ImmutableArray<T>> List<T>(
        string name,
        ValueReader<T> reader,
        string description,
        string illustration,
        int? maxElements = null,
        bool inSample = false,
        ErrorDefinition? tooMany = null) =>
        new(parameters => ListReader.Read(parameters, name, reader, maxElements, tooMany))
        {
            Name = name,
            Description = description,
            IsList = true,
            MaxElements = maxElements,
            Illustration = illustration,
            Example = inSample ? illustration : null,
        };

    /// <summary>A list of values in one text, a JSON array: <c>["a","b"]</c>; null where it is absent.</summary>
    public static Parameter<ImmutableArray<T>?> JsonList<T>(
        string name, ValueReader<T> reader, string description, int maxElements) =>
        new(parameters => parameters.Find(name) is { } text ? Values.JsonArray(name, text, reader, maxElements) : null)
        {
            Name = name,
            Description = $"{description} A JSON array of up to {maxElements}.",
            IsJsonArray = true,
        };

    /// <summary>The same, where every call must have it. An empty array is missing too.</summary>
    public static Parameter<ImmutableArray<T>> RequiredJsonList<T>(
        string name, ValueReader<T> reader, string description, int maxElements, string example) =>
        new(parameters => parameters.Find(name) is { } text
            && Values.JsonArray(name, text, reader, maxElements) is { IsEmpty: false } values
            ? values
            : throw Missing(name))
        {
            Name = name,
            Description = $"{description} A JSON array of up to {maxElements}.",
            IsJsonArray = true,
            Required = true,
            Example = example,
        };

    /// <summary>
    /// A list of structures, <c>Name.1.Key</c>, <c>Name.1.Value</c>, <c>Name.2.Key</c> …; may be empty. A member that is a
    /// list itself is declared as <c>Member.N</c>.
    /// </summary>
    public static Parameter<ImmutableArray<T>> ListOf<T>(
        string name,
        IReadOnlyList<string> members,
        Func<ListElement, T> reader,
        string description,
        string illustration,
        int maxElements,
        ErrorDefinition? tooMany = null) =>
        new(parameters => ListReader.ReadStructures(parameters, name, members, reader, maxElements, tooMany))
        {
            Name = name,
            Description = description,
            IsList = true,
            Members = members,
            MaxElements = maxElements,
            Illustration = illustration,
        };

    /// <summary>The refusal of a call that lacks this parameter.</summary>
    public static ApiException Missing(string name) => new(RequestErrors.MissingParameter403, name);
}
