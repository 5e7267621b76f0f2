using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Reads one JSON object of a world document member by member. What is wrong is noted, with its path, and reading goes on
/// with a stand-in, so that one look finds every problem. <see cref="Close"/> notes the members that nobody asked for.
/// </summary>
internal sealed class ObjectReader
{
    /// <summary>Any text, where what is read is written down only.</summary>
    private const string RecordedText = "ecs.g6.large";

    /// <summary>Any address, and the first of a block of any mask, where what is read is written down only.</summary>
    private static readonly Ipv4Address RecordedAddress = Ipv4Address.FromBits(0x0A000000);

    private const string BlockPattern = @"^\d{1,3}(\.\d{1,3}){3}/\d{1,2}$";

    private const string MacAddressPattern = "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$";

    private readonly JsonElement element;
    private readonly string path;
    private readonly ProblemList problems;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Where what is read is written down instead; null for a reader that reads.</summary>
    private readonly SchemaNode? recorder;

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

    private ObjectReader(SchemaNode recorder)
    {
        this.recorder = recorder;
        path = "";
        problems = new ProblemList();
    }

    /// <summary>A reader that reads nothing, but writes down what it is asked for.</summary>
    public static ObjectReader Recording(SchemaNode recorder) => new(recorder);

    /// <summary>Notes that a member is wrong; the object itself, where no member is named.</summary>
    public void Report(string? member, string message) =>
        problems.Add(member is null ? path : At(member), message);

    /// <summary>Whether the member is there and not null.</summary>
    public bool Has(string member) => Find(member) is not null;

    /// <summary>A text that must be there and not be empty; an empty stand-in where it is not.</summary>
    public string RequiredText(string member)
    {
        if (recorder is not null)
        {
            recorder.Add(member, SchemaNode.Text(isEmptyFine: false), isRequired: true);
            return RecordedText;
        }

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
        recorder?.Add(member, SchemaNode.Text());
        return Find(member) is { } value ? problems.Text(value, At(member)) : null;
    }

    /// <summary>A truth value.</summary>
    public bool Boolean(string member, bool absent)
    {
        recorder?.Add(member, new JsonObject { ["type"] = "boolean" });
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

    /// <summary>A whole number between two others; null where it is absent.</summary>
    public int? Integer(string member, int minimum = 0, int maximum = int.MaxValue) => (int?)Long(member, minimum, maximum);

    /// <summary>A whole number between two others; null where it is absent.</summary>
    public long? Long(string member, long minimum = 0, long maximum = long.MaxValue)
    {
        recorder?.Add(member, new JsonObject { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum });
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
        recorder?.Add(member, new JsonObject { ["type"] = "string", ["enum"] = NamesOf<T>() });
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
        recorder?.Add(member, SchemaNode.Text(format: "date-time"));
        if (Text(member) is not { } text)
        {
            return absent;
        }

        return problems.Time(text, At(member)) ?? absent;
    }

    /// <summary>A point of time, ISO 8601; null where it is absent or none.</summary>
    public DateTimeOffset? OptionalTime(string member)
    {
        recorder?.Add(member, SchemaNode.Text(format: "date-time"));
        return Text(member) is { } text ? problems.Time(text, At(member)) : null;
    }

    /// <summary>A number of 0 or more that may have a fraction; null where it is absent.</summary>
    public double? Number(string member)
    {
        recorder?.Add(member, new JsonObject { ["type"] = "number", ["minimum"] = 0 });
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= 0)
        {
            return number;
        }

        Report(member, "It must be a number of 0 or more.");
        return null;
    }

    /// <summary>The tags: an object of texts.</summary>
    public ImmutableArray<Tag> Tags()
    {
        recorder?.Add("tags", new JsonObject { ["type"] = "object", ["additionalProperties"] = SchemaNode.Text() });
        return [.. TextMembers("tags").Select(tag => new Tag(tag.Key, tag.Value))];
    }

    /// <summary>The objects of a list; none where the list is absent.</summary>
    public IEnumerable<ObjectReader> Items(string member)
    {
        if (recorder is not null)
        {
            yield return Recording(recorder.Items(member));
        }

        if (Find(member) is not { } list)
        {
            yield break;
        }

        var at = At(member);
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(at, "It must be an array.");
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var reader = new ObjectReader(item, string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}"), problems);
            yield return reader;
            reader.Close();
        }
    }

    /// <summary>An IPv4 address; null where it is absent or none.</summary>
    public Ipv4Address? Address(string member)
    {
        recorder?.Add(member, SchemaNode.Text(format: "ipv4"));
        return Text(member) is { } text ? problems.Address(text, At(member)) : null;
    }

    /// <summary>An IPv4 address that must be there; null where it is not, or none.</summary>
    public Ipv4Address? RequiredAddress(string member)
    {
        if (recorder is not null)
        {
            recorder.Add(member, SchemaNode.Text(format: "ipv4"), isRequired: true);
            return RecordedAddress;
        }

        return RequiredText(member) is { Length: > 0 } text ? problems.Address(text, At(member)) : null;
    }

    /// <summary>A CIDR block that must be there, of a mask between two others; null where it is not, or none.</summary>
    public CidrBlock? RequiredBlock(string member, int shortestMask, int longestMask)
    {
        if (recorder is not null)
        {
            recorder.Add(member, SchemaNode.Text(pattern: BlockPattern), isRequired: true);
            return CidrBlock.Of(RecordedAddress, shortestMask);
        }

        return RequiredText(member) is { Length: > 0 } text
            ? problems.Block(text, At(member), shortestMask, longestMask)
            : null;
    }

    /// <summary>A CIDR block of a mask between two others; null where it is absent, or none.</summary>
    public CidrBlock? Block(string member, int shortestMask, int longestMask)
    {
        recorder?.Add(member, SchemaNode.Text(pattern: BlockPattern));
        return Text(member) is { } text ? problems.Block(text, At(member), shortestMask, longestMask) : null;
    }

    /// <summary>A list of CIDR blocks of masks between two others.</summary>
    public ImmutableArray<CidrBlock> Blocks(string member, int shortestMask, int longestMask)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text(pattern: BlockPattern)));
        return ListOf(member, (text, at) => problems.Block(text, at, shortestMask, longestMask));
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string member)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text()));
        return [.. Elements(member).Select(element => element.Text)];
    }

    /// <summary>A list of texts, none of them empty, none twice, each as <paramref name="read"/> makes it.</summary>
    public ImmutableArray<string> DistinctTexts(string member, Func<string, string, string?>? read = null)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text()));
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var (text, at) in Elements(member))
        {
            var value = read is null ? text : read(text, at);
            if (value is { Length: 0 })
            {
                problems.Add(at, "It is empty.");
            }
            else if (value is not null && values.Contains(value))
            {
                problems.Add(at, $"{value} stands here twice.");
            }
            else if (value is not null)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>A MAC address, lower-case; null where it is absent or none.</summary>
    public string? MacAddress(string member)
    {
        recorder?.Add(member, SchemaNode.Text(pattern: MacAddressPattern));
        return Text(member) is { } text ? problems.MacAddress(text, At(member)) : null;
    }

    /// <summary>A list of IPv4 addresses.</summary>
    public ImmutableArray<Ipv4Address> Addresses(string member)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text(format: "ipv4")));
        return ListOf(member, problems.Address);
    }

    /// <summary>An IPv6 address; null where it is absent or none.</summary>
    public Ipv6Address? Ipv6Address(string member)
    {
        recorder?.Add(member, SchemaNode.Text(format: "ipv6"));
        return Text(member) is { } text ? problems.Ipv6Address(text, At(member)) : null;
    }

    /// <summary>A list of IPv6 addresses.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses(string member)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text(format: "ipv6")));
        return ListOf(member, problems.Ipv6Address);
    }

    /// <summary>A list of IPv6 CIDR blocks of one mask.</summary>
    public ImmutableArray<Ipv6CidrBlock> Ipv6Blocks(string member, int mask)
    {
        recorder?.Add(member, SchemaNode.List(SchemaNode.Text()));
        return ListOf(member, (text, at) => problems.Ipv6Block(text, at, mask));
    }

    /// <summary>An IPv6 CIDR block of one mask; null where it is absent or none.</summary>
    public Ipv6CidrBlock? Ipv6Block(string member, int mask) =>
        Text(member) is { } text ? problems.Ipv6Block(text, At(member), mask) : null;

    /// <summary>A list of CIDR blocks of one mask.</summary>
    public ImmutableArray<CidrBlock> Blocks(string member, int mask) => Blocks(member, mask, mask);

    /// <summary>The objects of a collection keyed by id; none where the collection is absent.</summary>
    public IEnumerable<(string Id, ObjectReader Reader)> Children(string member)
    {
        if (recorder is not null)
        {
            yield return (RecordedText, Recording(recorder.Collection(member)));
        }

        if (Find(member) is not { } collection)
        {
            yield break;
        }

        var at = At(member);
        if (collection.ValueKind != JsonValueKind.Object)
        {
            problems.Add(at, "It must be an object that is keyed by id.");
            yield break;
        }

        foreach (var child in collection.EnumerateObject())
        {
            var reader = new ObjectReader(child.Value, ProblemList.Pointer(at, child.Name), problems);
            if (child.Name.Length == 0)
            {
                reader.Report(null, "An id cannot be empty.");
            }

            yield return (child.Name, reader);
            reader.Close();
        }
    }

    /// <summary>The documents of a collection keyed by id, as they are; none where the collection is absent.</summary>
    public IEnumerable<(string Id, JsonElement Document)> Documents(string member)
    {
        if (Find(member) is not { } collection)
        {
            return [];
        }

        if (collection.ValueKind == JsonValueKind.Object)
        {
            return collection.EnumerateObject().Select(document => (document.Name, document.Value));
        }

        Report(member, "It must be an object that is keyed by id.");
        return [];
    }

    /// <summary>An object within this one; null where it is absent.</summary>
    public ObjectReader? Child(string member)
    {
        if (recorder is not null)
        {
            return Recording(recorder.Object(member));
        }

        return Find(member) is { } value ? new ObjectReader(value, At(member), problems) : null;
    }

    /// <summary>The members of an object of texts, such as tags.</summary>
    private IEnumerable<(string Key, string Value)> TextMembers(string member)
    {
        if (recorder is not null || Child(member) is not { } child || child.element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var pair in child.element.EnumerateObject())
        {
            if (child.Text(pair.Name) is { } text)
            {
                yield return (pair.Name, text);
            }
        }
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

    private ImmutableArray<T> ListOf<T>(string member, Func<string, string, T?> read)
        where T : struct
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var (text, at) in Elements(member))
        {
            if (read(text, at) is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    private IEnumerable<(string Text, string Path)> Elements(string member)
    {
        if (Find(member) is not { } list)
        {
            yield break;
        }

        var at = At(member);
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(at, "It must be an array.");
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}");
            if (problems.Text(item, itemPath) is { } text)
            {
                yield return (text, itemPath);
            }
        }
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
