using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Reads one JSON object of a state document member by member. What is wrong is noted, with its path, and reading goes on
/// with a stand-in, so that one look finds every problem. <see cref="Close"/> notes the members that nobody asked for.
/// </summary>
internal sealed partial class ObjectReader
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly ProblemList problems;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public ObjectReader(JsonElement element, string path, ProblemList problems)
    {
        this.element = element;
        this.path = path;
        this.problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(path, "It must be an object.");
        }
    }

    /// <summary>Notes that a member is wrong; the object itself, where no member is named.</summary>
    public void Report(string? member, string message) =>
        problems.Add(member is null ? path : At(member), message);

    /// <summary>Whether the member is there and not null.</summary>
    public bool Has(string member) => Find(member) is not null;

    /// <summary>A text that must be there and not be empty; an empty stand-in where it is not.</summary>
    public string RequiredText(string member)
    {
        var text = Text(member);
        if (text is { Length: > 0 })
        {
            return text;
        }

        if (element.ValueKind == JsonValueKind.Object && (text is not null || !Has(member)))
        {
            Report(member, "It is required.");
        }

        return "";
    }

    /// <summary>An id that may be absent, which is the same as empty: the API shows no id as an empty text.</summary>
    public string? Id(string member) => Text(member) is { Length: > 0 } text ? text : null;

    /// <summary>A text; null where it is absent.</summary>
    public string? Text(string member)
    {
        return Find(member) is { } value ? problems.Text(value, At(member)) : null;
    }

    /// <summary>A truth value.</summary>
    public bool Boolean(string member, bool absent)
    {
        if (Find(member) is not { } value)
        {
            return absent;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(member, "It must be true or false.");
            return absent;
        }

        return value.GetBoolean();
    }

    /// <summary>Whether the member is there and null.</summary>
    public bool IsNull(string member)
    {
        known.Add(member);
        return element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(member, out var value)
            && value.ValueKind == JsonValueKind.Null;
    }

    /// <summary>
    /// A whole number from <paramref name="minimum"/> to <paramref name="maximum"/>; null where it is absent. Every
    /// number has a maximum of its own, because a rule or a response may count up to it.
    /// </summary>
    public int? Integer(string member, int maximum, int minimum = 0) => (int?)Long(member, maximum, minimum);

    /// <summary>
    /// A whole number from <paramref name="minimum"/> to <paramref name="maximum"/>; null where it is absent.
    /// </summary>
    public long? Long(string member, long maximum, long minimum = 0)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var number)
            && number >= minimum
            && number <= maximum)
        {
            return number;
        }

        Report(member, string.Create(CultureInfo.InvariantCulture, $"It must be a whole number from {minimum} to {maximum}."));
        return null;
    }

    /// <summary>A name of an enumeration.</summary>
    public T OneOf<T>(string member, T absent)
        where T : struct, Enum
    {
        if (Text(member) is not { } text)
        {
            return absent;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Report(member, $"\"{text}\" is not one of {string.Join(", ", Enum.GetNames<T>())}.");
        return absent;
    }

    /// <summary>A point of time, ISO 8601.</summary>
    public DateTimeOffset Time(string member, DateTimeOffset absent)
    {
        if (Text(member) is not { } text)
        {
            return absent;
        }

        return problems.Time(text, At(member)) ?? absent;
    }

    /// <summary>A point of time, ISO 8601; null where it is absent or none.</summary>
    public DateTimeOffset? OptionalTime(string member)
    {
        return Text(member) is { } text ? problems.Time(text, At(member)) : null;
    }

    /// <summary>
    /// A number from 0 to <paramref name="maximum"/> that may have a fraction; null where it is absent.
    /// </summary>
    public double? Number(string member, int maximum)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var number)
            && number >= 0
            && number <= maximum)
        {
            return number;
        }

        Report(member, string.Create(CultureInfo.InvariantCulture, $"It must be a number from 0 to {maximum}."));
        return null;
    }

    /// <summary>An object within this one; null where it is absent.</summary>
    public ObjectReader? Child(string member)
    {
        return Find(member) is { } value ? new ObjectReader(value, At(member), problems) : null;
    }

    /// <summary>Notes every member that was not asked for.</summary>
    public void Close()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                Report(member.Name, $"There is no such member. Known: {string.Join(", ", known.Order())}.");
            }
        }
    }

    /// <summary>The names of an enumeration as they are written: the API has some in lower case.</summary>
    private static JsonArray NamesOf<T>()
        where T : struct, Enum
    {
        var names = new JsonArray();
        foreach (var name in Enum.GetNames<T>().SelectMany(name => new[] { name, JsonNamingPolicy.CamelCase.ConvertName(name) }).Distinct())
        {
            names.Add((JsonNode)name);
        }

        return names;
    }

    private JsonElement? Find(string member)
    {
        known.Add(member);
        return element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(member, out var value)
            && value.ValueKind != JsonValueKind.Null
                ? value
                : null;
    }

    private string At(string member) => ProblemList.Pointer(path, member);
}
