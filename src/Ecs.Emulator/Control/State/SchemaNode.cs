using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State;

/// <summary>The JSON Schema of an object, written down while a reader says what it reads.</summary>
internal sealed class SchemaNode
{
    private readonly JsonObject properties = [];
    private readonly Dictionary<string, SchemaNode> objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> collections = new(StringComparer.Ordinal);
    private readonly JsonArray required = [];

    public SchemaNode() => Schema = new JsonObject
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = required,
        ["additionalProperties"] = false,
    };

    /// <summary>The schema.</summary>
    public JsonObject Schema { get; }

    /// <summary>Whether an object must have this member.</summary>
    public bool IsRequired(string member) => required.Any(name => (string?)name == member);

    /// <summary>What is noted of a member that is an object; null for another member.</summary>
    public SchemaNode? ObjectOf(string member) => objects.GetValueOrDefault(member);

    /// <summary>What is noted of the objects in a collection keyed by id; null for another member.</summary>
    public SchemaNode? CollectionOf(string member) => collections.GetValueOrDefault(member);

    /// <summary>Notes a member. One that is not required may be null, which is the same as absent.</summary>
    public void Add(string member, JsonObject schema, bool isRequired = false)
    {
        if (properties.ContainsKey(member))
        {
            return;
        }

        if (isRequired)
        {
            required.Add((JsonNode)member);
        }
        else
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
            (schema["enum"] as JsonArray)?.Add((JsonNode?)null);
        }

        properties.Add(member, schema);
    }

    /// <summary>Notes a member that is an object of its own, and gives its schema to be filled.</summary>
    public SchemaNode Object(string member)
    {
        var node = new SchemaNode();
        Add(member, node.Schema);
        objects.TryAdd(member, node);
        return node;
    }

    /// <summary>Notes a member that is a collection keyed by id, and gives the schema of each of its objects.</summary>
    public SchemaNode Collection(string member)
    {
        var node = new SchemaNode();
        Add(member, new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["minLength"] = 1 },
            ["additionalProperties"] = node.Schema,
        });
        collections.TryAdd(member, node);
        return node;
    }

    /// <summary>Notes a member that is a list of objects, and gives the schema of each.</summary>
    public SchemaNode Items(string member)
    {
        var node = new SchemaNode();
        Add(member, new JsonObject { ["type"] = "array", ["items"] = node.Schema });
        return node;
    }

    /// <summary>A text.</summary>
    public static JsonObject Text(string? format = null, string? pattern = null, bool isEmptyFine = true)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (!isEmptyFine)
        {
            schema["minLength"] = 1;
        }

        if (format is not null)
        {
            schema["format"] = format;
        }

        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    /// <summary>A list of what the other schema describes.</summary>
    public static JsonObject List(JsonObject element) => new() { ["type"] = "array", ["items"] = element };
}
