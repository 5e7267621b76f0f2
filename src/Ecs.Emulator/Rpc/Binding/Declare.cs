using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>Reads a value from the text of a parameter.</summary>
/// <param name="name">The name of the parameter, for the error.</param>
/// <param name="text">The text, never empty.</param>
/// <exception cref="ApiException">The text is invalid.</exception>
internal delegate T ValueReader<out T>(string name, string text);

/// <summary>Declares parameters by the kind of their value.</summary>
internal static class Declare
{
    public static Parameter<T> Required<T>(
        string name,
        ValueReader<T> reader,
        string description,
        string? example = null,
        ErrorDefinition? missing = null) =>
        new(RequiredReader(reader))
        {
            Name = name,
            Description = description,
            Required = true,
            Missing = missing,
            Example = example,
        };

    /// <summary>A required version of an optional parameter with a fixed set of values.</summary>
    public static Parameter<string> Required(Parameter<string?> choice) =>
        new((parameters, _) => choice.Read(parameters)!)
        {
            Name = choice.Name,
            Description = choice.Description,
            AllowedValues = choice.AllowedValues,
            Required = true,
            Example = choice.AllowedValues[0],
        };

    /// <summary>A required version of an optional parameter with a fixed set of values.</summary>
    public static Parameter<T> Required<T>(Parameter<T?> choice)
        where T : struct =>
        new((parameters, _) => choice.Read(parameters)!.Value)
        {
            Name = choice.Name,
            Description = choice.Description,
            AllowedValues = choice.AllowedValues,
            Required = true,
            Example = choice.AllowedValues[0],
        };

    public static Parameter<TId> Id<TId>(
        string name, string description, string? example = null, ErrorDefinition? missing = null)
        where TId : struct, IIdentifier<TId> => Required(name, Values.Id<TId>, description, example, missing);

    public static Parameter<TId?> OptionalId<TId>(string name, string description, string? example = null)
        where TId : struct, IIdentifier<TId> => Optional(name, Values.Id<TId>, description, example);

    /// <param name="name">The name of the list.</param>
    /// <param name="description">The meaning of its elements.</param>
    /// <param name="illustration">An element in the right form.</param>
    /// <param name="maxElements">The highest N; null for no limit.</param>
    /// <param name="inSample">Whether the sample call contains the illustration.</param>
    public static Parameter<ImmutableArray<TId>> IdList<TId>(
        string name, string description, string illustration, int? maxElements = null, bool inSample = false)
        where TId : struct, IIdentifier<TId> =>
        List(name, Values.Id<TId>, description, illustration, maxElements, inSample);

    /// <summary>An optional value. The sample call contains it if there is an example.</summary>
    public static Parameter<T?> Optional<T>(
        string name, ValueReader<T> reader, string description, string? example = null)
        where T : struct =>
        new((parameters, name) => parameters.Find(name) is { } text ? reader(name, text) : null)
        {
            Name = name,
            Description = description,
            Example = example,
        };

    public static Parameter<string?> Text(string name, string description, int maxLength = Values.MaxTextLength) =>
        Text(name, description, (name, text) => Values.Text(name, text, maxLength));

    public static Parameter<string?> Text(string name, string description, ValueReader<string> reader) =>
        new((parameters, name) => parameters.Find(name) is { } text ? reader(name, text) : null)
        {
            Name = name,
            Description = description,
        };

    /// <summary>A text with a custom check.</summary>
    /// <param name="description">The meaning.</param>
    /// <param name="check">Returns the error of an invalid text, null for a valid one.</param>
    /// <param name="maxLength">The maximum length, which is checked before with the common error.</param>
    public static Parameter<string?> Text(
        string name, string description, Func<string, ErrorDefinition?> check, int maxLength = int.MaxValue) =>
        Text(name, description, (name, text) =>
            check(Values.Text(name, text, maxLength)) is { } error ? throw new ApiException(error) : text);

    /// <summary>One of several words, case-sensitive.</summary>
    public static Parameter<string?> OneOf(
        string name, string description, params IReadOnlyList<string> values) =>
        Text(name, description, (name, text) => Values.OneOf(name, text, values)) with { AllowedValues = values };

    /// <summary>One of several words. Other texts get this error.</summary>
    public static Parameter<string?> OneOf(
        string name, string description, ErrorDefinition invalid, params IReadOnlyList<string> values) =>
        Text(name, description, text => values.Contains(text) ? null : invalid) with { AllowedValues = values };

    /// <summary>One of several words that represent values.</summary>
    public static Parameter<T?> OneOf<T>(
        string name, string description, params IReadOnlyList<(string Word, T? Value)> choices)
        where T : struct
    {
        var word = OneOf(name, description, [.. choices.Select(choice => choice.Word)]);
        return new Parameter<T?>((parameters, _) => word.Read(parameters) is { } text
            ? choices.First(choice => choice.Word == text).Value
            : null)
        {
            Name = name,
            Description = description,
            AllowedValues = word.AllowedValues,
        };
    }

    /// <summary>One of the names of an enumeration.</summary>
    public static Parameter<T?> OneOf<T>(string name, string description)
        where T : struct, Enum =>
        Optional(name, Values.OneOf<T>, description) with { AllowedValues = Enum.GetNames<T>() };

    /// <summary>One of the names of an enumeration. Other texts get this error.</summary>
    public static Parameter<T?> OneOf<T>(string name, string description, ErrorDefinition invalid)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return Optional(
            name,
            (_, text) => names.Contains(text) ? Enum.Parse<T>(text) : throw new ApiException(invalid),
            description) with
        { AllowedValues = names };
    }

    public static Parameter<int?> Integer(
        string name, string description, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        Optional(name, (name, text) => Values.Integer(name, text, minimum, maximum), description) with
        {
            Type = ParameterType.Integer,
            Minimum = minimum == int.MinValue ? null : minimum,
            Maximum = maximum == int.MaxValue ? null : maximum,
        };

    /// <summary>A whole number. Other values get this error.</summary>
    public static Parameter<int?> Integer(
        string name, string description, int minimum, int maximum, ErrorDefinition invalid) =>
        Optional(
            name,
            (_, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= minimum
                && number <= maximum
                    ? number
                    : throw new ApiException(invalid),
            description) with
        {
            Type = ParameterType.Integer,
            Minimum = minimum,
            Maximum = maximum,
        };

    public static Parameter<bool?> Boolean(string name, string description) =>
        Optional(name, Values.Boolean, description) with { Type = ParameterType.Boolean };

    /// <summary>A number with an optional fraction.</summary>
    public static Parameter<double?> Number(string name, string description, int maximum, int minimum = 0) =>
        Optional(name, (name, text) => Values.Number(name, text, minimum, maximum), description) with
        {
            Type = ParameterType.Number,
            Minimum = minimum,
            Maximum = maximum,
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
        new((parameters, name) => ListReader.Read(parameters, name, reader, maxElements, tooMany))
        {
            Name = name,
            Description = description,
            IsList = true,
            MaxElements = maxElements,
            Illustration = illustration,
            Example = inSample ? illustration : null,
        };

    /// <summary>A list of texts that must have an element.</summary>
    public static Parameter<ImmutableArray<string>> RequiredList(
        string name,
        string description,
        string example,
        int maxElements,
        ErrorDefinition missing,
        ErrorDefinition tooMany) =>
        List(name, Values.Text, description, example, maxElements, inSample: true, tooMany) with
        {
            Required = true,
            Missing = missing,
        };

    /// <summary>A list in one text, separated by commas; empty if it is absent.</summary>
    public static Parameter<ImmutableArray<T>> CommaList<T>(
        string name, ValueReader<ImmutableArray<T>> reader, string description) =>
        new((parameters, name) => parameters.Find(name) is { } text ? reader(name, text) : [])
        {
            Name = name,
            Description = description,
        };

    /// <summary>A list of values in one text, a JSON array: <c>["a","b"]</c>; null if it is absent.</summary>
    public static Parameter<ImmutableArray<T>?> JsonList<T>(
        string name, ValueReader<T> reader, string description, int maxElements) =>
        new((parameters, name) =>
            parameters.Find(name) is { } text ? Values.JsonArray(name, text, reader, maxElements) : null)
        {
            Name = name,
            Description = $"{description} A JSON array of up to {maxElements}.",
            IsJsonArray = true,
        };

    /// <summary>A required JSON array. An empty array counts as missing.</summary>
    /// <param name="reader">Reads an element.</param>
    /// <param name="description">The meaning of the elements.</param>
    /// <param name="maxElements">The maximum number of elements.</param>
    /// <param name="example">The value in the sample call.</param>
    /// <param name="invalid">The error of other texts and of too many elements; null for that of any parameter.</param>
    public static Parameter<ImmutableArray<T>> RequiredJsonList<T>(
        string name,
        ValueReader<T> reader,
        string description,
        int maxElements,
        string example,
        ErrorDefinition? invalid = null) =>
        new((parameters, name) => parameters.Find(name) is { } text
            && Values.JsonArray(name, text, reader, maxElements, invalid) is { IsEmpty: false } values
            ? values
            : throw new ApiException(RequestErrors.MissingParameter400, name))
        {
            Name = name,
            Description = $"{description} A JSON array of up to {maxElements}.",
            IsJsonArray = true,
            Required = true,
            Example = example,
        };

    /// <summary>
    /// A list of structures, <c>Name.1.Key</c>, <c>Name.1.Value</c>, <c>Name.2.Key</c> …; may be empty. A member that
    /// is a list is declared as <c>Member.N</c>.
    /// </summary>
    public static Parameter<ImmutableArray<T>> ListOf<T>(
        string name,
        IReadOnlyList<string> members,
        Func<ListElement, T> reader,
        string description,
        string illustration,
        int maxElements,
        ErrorDefinition? tooMany = null) =>
        new((parameters, name) =>
            ListReader.ReadStructures(parameters, name, members, reader, maxElements, tooMany))
        {
            Name = name,
            Description = description,
            IsList = true,
            Members = members,
            MaxElements = maxElements,
            Illustration = illustration,
        };

    public static ApiException Missing(string name) => new(RequestErrors.MissingParameter403, name);

    /// <summary>The same required parameter with another reader.</summary>
    public static Parameter<T> WithReader<T>(this Parameter<T> parameter, ValueReader<T> reader) =>
        parameter with { Reader = RequiredReader(reader) };

    /// <summary>Actions check that all required parameters are present before they read parameters.</summary>
    private static ParameterReader<T> RequiredReader<T>(ValueReader<T> reader) =>
        (parameters, name) => reader(name, parameters.Find(name)!);
}
