using Ecs.Emulator.Actions;
using Ecs.Emulator.Rpc.Rendering;
using Microsoft.OpenApi;

namespace Ecs.Emulator.Server.Documentation;

/// <summary>Builds the JSON Schemas of responses from the shapes that write them.</summary>
internal static class ResponseSchemas
{
    public const string ErrorName = "Error";

    public static OpenApiSchema Success(ApiAction action)
    {
        var schema = Of(action.ResponseShape);
        schema.Xml = new OpenApiXml { Name = $"{action.Name}Response" };
        schema.Properties = schema.Properties!
            .Prepend(KeyValuePair.Create("RequestId", (IOpenApiSchema)RequestId()))
            .ToDictionary();
        schema.Required!.Add("RequestId");
        return schema;
    }

    public static OpenApiSchema Error() => new()
    {
        Type = JsonSchemaType.Object,
        Xml = new OpenApiXml { Name = ErrorName },
        Required = new HashSet<string> { "RequestId", "HostId", "Code", "Message", "Recommend" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["RequestId"] = RequestId(),
            ["HostId"] = Text("The host of the request."),
            ["Code"] = Text("The error code."),
            ["Message"] = Text("The error message."),
            ["Recommend"] = Text("A link to the explanation of the error code."),
        },
    };

    private static OpenApiSchema RequestId() => new()
    {
        Type = JsonSchemaType.String,
        Description = "The ID of the request.",
        Examples = ["473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E"],
    };

    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Of(Shape shape) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = shape.Members.ToDictionary(member => member.Name, member => (IOpenApiSchema)Of(member)),
        Required = shape.Members.Where(member => !member.Optional).Select(member => member.Name).ToHashSet(),
    };

    private static OpenApiSchema Of(ShapeMember member)
    {
        var schema = member.Kind switch
        {
            MemberKind.Text => new OpenApiSchema { Type = JsonSchemaType.String },
            MemberKind.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer },
            MemberKind.Number => new OpenApiSchema { Type = JsonSchemaType.Number },
            MemberKind.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },

            // The service omits the members of an empty structure, so none of them is required.
            MemberKind.Object => WithoutRequired(Of(member.Inner!)),
            MemberKind.IntegerList =>
                Wrapper(member.ItemName!, new OpenApiSchema { Type = JsonSchemaType.Integer }),
            MemberKind.TextList => Wrapper(member.ItemName!, new OpenApiSchema { Type = JsonSchemaType.String }),
            MemberKind.TextArray => new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            MemberKind.ObjectArray => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(member.Inner!) },
            MemberKind.ObjectList => Wrapper(member.ItemName!, Of(member.Inner!)),
            _ => throw new ArgumentOutOfRangeException(nameof(member)),
        };
        schema.Description = member.Description;
        return schema;
    }

    private static OpenApiSchema WithoutRequired(OpenApiSchema schema)
    {
        schema.Required = null;
        return schema;
    }

    private static OpenApiSchema Wrapper(string item, OpenApiSchema element) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { item },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            [item] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = element },
        },
    };
}
