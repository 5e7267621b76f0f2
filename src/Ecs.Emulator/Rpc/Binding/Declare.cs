using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    /// <summary>What the declaration of a member ends with that is a list.</summary>
    public const string ListSuffix = ".N";

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

    /// <summary>A list of texts that must have an element.</summary>
    public static Parameter<ImmutableArray<string>> RequiredList(
        string name, string description, string example, int maxElements, ErrorDefinition missing, ErrorDefinition tooMany) =>
        new(parameters => ReadList(parameters, name, Values.Text, maxElements, tooMany))
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

    /// <summary>A value that may be absent.</summary>
    public static Parameter<T?> Optional<T>(string name, ValueReader<T> reader, string description)
        where T : struct =>
        new(parameters => parameters.Find(name) is { } text ? reader(name, text) : null)
        {
            Name = name,
            Description = description,
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

    /// <summary>A number that may have a fraction and may be absent.</summary>
    public static Parameter<double?> Number(string name, string description, double minimum = 0) =>
        new(parameters => parameters.Find(name) is { } text ? Values.Number(name, text, minimum) : null)
        {
            Name = name,
            Description = description,
            Type = ParameterType.Number,
            Minimum = (int)minimum,
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
        new(parameters => ReadList(parameters, name, reader, maxElements, tooMany))
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
        new(parameters => ReadStructures(parameters, name, members, reader, maxElements, tooMany))
        {
            Name = name,
            Description = description,
            IsList = true,
            Members = members,
            MaxElements = maxElements,
            Illustration = illustration,
        };

    /// <summary>The refusal of a call that lacks this parameter.</summary>
    public static ApiException Missing(string name) => new(ErrorCatalogue.MissingParameter, name);

    /// <summary>The elements of a list of values.</summary>
    internal static ImmutableArray<T> ReadList<T>(
        RpcParameters parameters, string name, ValueReader<T> reader, int? maxElements, ErrorDefinition? tooMany = null)
    {
        var elements = ElementsOf(parameters, name, maxElements, tooMany);
        if (elements is null)
        {
            return [];
        }

        elements.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        var values = new T[elements.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (index, element, text) = elements[i];
            RequireNoGap(name, index, i + 1);
            values[i] = text.Length > 0 ? reader(element, text) : throw ApiException.InvalidParameter(element, "It is empty.");
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    /// <summary>The elements that are given of a list of values, in the order in which they came; null for none.</summary>
    private static List<(int Index, string Name, string Text)>? ElementsOf(
        RpcParameters parameters, string name, int? maxElements, ErrorDefinition? tooMany)
    {
        List<(int, string, string)>? elements = null;
        var all = parameters.All;
        for (var i = 0; i < all.Count; i++)
        {
            var (key, value) = all[i];
            if (SuffixOf(key, name, out var suffix))
            {
                elements ??= [];
                elements.Add((IndexOf(key, suffix, maxElements, tooMany), key, value));
            }
        }

        return elements;
    }

    private static ImmutableArray<T> ReadStructures<T>(
        RpcParameters parameters,
        string name,
        IReadOnlyList<string> members,
        Func<ListElement, T> reader,
        int maxElements,
        ErrorDefinition? tooMany)
    {
        var indices = new SortedSet<int>();
        foreach (var (key, _) in parameters.All)
        {
            if (!SuffixOf(key, name, out var suffix))
            {
                continue;
            }

            var dot = suffix.IndexOf('.');
            if (dot < 0 || !IsMember(suffix[(dot + 1)..], members))
            {
                throw ApiException.InvalidParameter(key, $"Elements have the members {string.Join(", ", members)}.");
            }

            indices.Add(IndexOf(key, suffix[..dot], maxElements, tooMany));
        }

        var values = ImmutableArray.CreateBuilder<T>(indices.Count);
        foreach (var index in indices)
        {
            RequireNoGap(name, index, values.Count + 1);
            values.Add(reader(new ListElement(parameters, ElementName(name, index))));
        }

        return values.MoveToImmutable();
    }

    /// <summary>Whether the member is a declared one, or an element of one that is a list.</summary>
    internal static bool IsMember(ReadOnlySpan<char> member, IReadOnlyList<string> members)
    {
        foreach (var declared in members)
        {
            var isMember = declared.EndsWith(ListSuffix, StringComparison.Ordinal)
                ? member.StartsWith(declared.AsSpan(0, declared.Length - 1))
                : member.SequenceEqual(declared);
            if (isMember)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter is an element of the list, and what comes after <c>Name.</c> there.</summary>
    private static bool SuffixOf(string key, string name, out ReadOnlySpan<char> suffix)
    {
        suffix = [];
        if (key.Length > name.Length)
        {
            // Most names are told apart by this one character.
            if (key[name.Length] != '.' || !key.AsSpan().StartsWith(name))
            {
                return false;
            }

            suffix = key.AsSpan(name.Length + 1);
            return true;
        }

        return key != name ? false : throw ApiException.InvalidParameter(name, $"It is a list: {name}.1, {name}.2 and so on.");
    }

    /// <param name="key">The whole name of the element.</param>
    /// <param name="suffix">What stands for its number.</param>
    /// <param name="maxElements">The highest number; null for none.</param>
    /// <param name="tooMany">What a higher one gets; null for the usual error.</param>
    private static int IndexOf(string key, ReadOnlySpan<char> suffix, int? maxElements, ErrorDefinition? tooMany)
    {
        var isCanonical = int.TryParse(suffix, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index >= 1
            && suffix[0] != '0';
        if (isCanonical && tooMany is not null && index > maxElements)
        {
            throw new ApiException(tooMany);
        }

        if (!isCanonical || index > (maxElements ?? int.MaxValue))
        {
            throw ApiException.InvalidParameter(
                key,
                maxElements is { } max ? $"Valid values of N: 1 to {max}." : "Elements are numbered 1, 2, 3 and so on.");
        }

        return index;
    }

    private static void RequireNoGap(string name, int index, int expected)
    {
        if (index != expected)
        {
            throw ApiException.InvalidParameter(
                ElementName(name, expected), $"It is missing, though {ElementName(name, index)} is given.");
        }
    }

    private static string ElementName(string name, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}.{index}");
}
