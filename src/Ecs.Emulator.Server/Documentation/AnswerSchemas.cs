using Ecs.Emulator.Actions;
using Ecs.Emulator.Rpc.Rendering;
using Microsoft.OpenApi;

namespace Ecs.Emulator.Server.Documentation;

/// <summary>Describes answers as JSON schemas, from the shapes that write them.</summary>
internal static class AnswerSchemas
{
    /// <summary>The name of the error's schema among the document's components.</summary>
    public const string ErrorName = "Error";

    /// <summary>What a call answers that was done.</summary>
    public static OpenApiSchema Success(ApiAction action)
    {
        var schema = Of(action.Answer);
        schema.Xml = new OpenApiXml { Name = $"{action.Name}Response" };
        schema.Properties = schema.Properties!
            .Prepend(KeyValuePair.Create("RequestId", (IOpenApiSchema)RequestId()))
            .ToDictionary();
        schema.Required!.Add("RequestId");
        return schema;
    }

    /// <summary>What a call answers that was refused.</summary>
    public static OpenApiSchema Error() => new()
    {
        Type = JsonSchemaType.Object,
        Xml = new OpenApiXml { Name = ErrorName },
        Required = new HashSet<string> { "RequestId", "HostId", "Code", "Message", "Recommend" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["RequestId"] = RequestId(),
            ["HostId"] = Text("The host that was called."),
            ["Code"] = Text("The code to branch on."),
            ["Message"] = Text("What is wrong."),
            ["Recommend"] = Text("Where the service explains the code."),
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

            // A structure is empty where there is nothing to say, so none of its members is required.
            MemberKind.Object => Loose(Of(member.Inner!)),
            MemberKind.TextList => Wrapper(member.ItemName!, new OpenApiSchema { Type = JsonSchemaType.String }),
            MemberKind.ObjectArray => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(member.Inner!) },
            MemberKind.ObjectList => Wrapper(member.ItemName!, Of(member.Inner!)),
            _ => throw new ArgumentOutOfRangeException(nameof(member)),
        };
        schema.Description = member.Description;
        return schema;
    }

    private static OpenApiSchema Loose(OpenApiSchema schema)
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
