using System.Globalization;
using System.Text.Json.Nodes;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Rpc.Binding;
using Microsoft.OpenApi;

namespace Ecs.Emulator.Server.Documentation;

internal static class OperationDescription
{
    /// <param name="action">The action.</param>
    /// <param name="method">The name of the HTTP method; it makes the operation ID unique.</param>
    /// <param name="document">The document that contains the operation.</param>
    public static OpenApiOperation Of(ApiAction action, string method, OpenApiDocument document) => new()
    {
        OperationId = $"{(action.Product == Product.Ecs ? "" : action.Product.Name)}{action.Name}{method}",
        Summary = action.Summary,
        Description = action.AlsoIn is { } product
            ? $"{action.Description} Requests with the Version of {product.Name}, {product.Version}, "
                + "get the same response."
            : action.Description,
        Tags = new HashSet<OpenApiTagReference> { new(action.Product.Name, document) },
        Parameters =
        [
            .. action.Parameters.Select(Describe),
            Describe(CommonParameters.Format, "JSON"),
            Describe(CommonParameters.AccessKeyId, null),
        ],
        Responses = Responses(action, document),
    };

    private static IOpenApiParameter Describe(Parameter parameter) => parameter.IsList
        ? DescribeList(parameter)
        : Describe(parameter, parameter.Example);

    private static OpenApiParameter Describe(Parameter parameter, string? example) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.Description,
        Example = example,
        Schema = new OpenApiSchema
        {
            Type = TypeOf(parameter.Type),
            Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
            Enum = [.. parameter.AllowedValues.Select(value => (JsonNode)value)],
        },
    };

    /// <summary>
    /// A list is an object whose members are request parameters: <c>form</c> style with <c>explode</c> sends
    /// <c>{"Name.1": "a", "Name.2": "b"}</c> as <c>Name.1=a&amp;Name.2=b</c>.
    /// </summary>
    private static OpenApiParameter DescribeList(Parameter parameter)
    {
        var element = parameter.Members.Count == 0
            ? $@"^{parameter.Name}\.[1-9][0-9]*$"
            : $@"^{parameter.Name}\.[1-9][0-9]*\.({string.Join('|', parameter.Members.Select(Pattern))})$";
        var limit = parameter.MaxElements is { } max ? $" Valid values of N: 1 to {max}." : "";
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = $"{parameter.Description}{limit} For example "
                + $"`{{{Sample(parameter, parameter.Illustration)}}}`.",
            Required = parameter.Required,
            Style = ParameterStyle.Form,
            Explode = true,
            Example = parameter.Example is { } example ? JsonNode.Parse($"{{{Sample(parameter, example)}}}") : null,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                PatternProperties = new Dictionary<string, IOpenApiSchema>
                {
                    [element] = new OpenApiSchema { Type = TypeOf(parameter.Type) },
                },
                AdditionalPropertiesAllowed = false,
                MaxProperties = parameter.Members.Any(IsList)
                    ? null
                    : parameter.MaxElements * Math.Max(1, parameter.Members.Count),
            },
        };
    }

    private static bool IsList(string member) => member.EndsWith(ListReader.MemberSuffix, StringComparison.Ordinal);

    private static string Pattern(string member) => IsList(member)
        ? $@"{member[..^ListReader.MemberSuffix.Length]}\.[1-9][0-9]*"
        : member;

    private static string Sample(Parameter parameter, string value) => $"\"{parameter.SampleName}\": \"{value}\"";

    private static OpenApiResponses Responses(ApiAction action, OpenApiDocument document)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The request succeeded.",
                Content = JsonAndXml(ResponseSchemas.Success(action)),
            },
        };
        var errors = action.Errors.Concat(ErrorCatalogue.OfEveryRequest).GroupBy(error => error.Status);
        foreach (var group in errors.OrderBy(group => group.Key))
        {
            responses[group.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join("\n", group.Select(Line).Distinct()),
                Content = JsonAndXml(new OpenApiSchemaReference(ResponseSchemas.ErrorName, document)),
            };
        }

        return responses;
    }

    private static string Line(ErrorDefinition error) => $"- `{error.Code}`: {error.Template}";

    private static Dictionary<string, OpenApiMediaType> JsonAndXml(IOpenApiSchema schema) => new()
    {
        ["application/json"] = new OpenApiMediaType { Schema = schema },
        ["text/xml"] = new OpenApiMediaType { Schema = schema },
    };

    private static JsonSchemaType TypeOf(ParameterType type) => type switch
    {
        ParameterType.String => JsonSchemaType.String,
        ParameterType.Integer => JsonSchemaType.Integer,
        ParameterType.Number => JsonSchemaType.Number,
        ParameterType.Boolean => JsonSchemaType.Boolean,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
