using System.Net;
using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Rendering;
using Ecs.Emulator.Testing;
using Microsoft.OpenApi;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>Compares the OpenAPI document with the actions.</summary>
public sealed class OpenApiTests(TestEmulator emulator)
{
    /// <summary>The document of all tests, because it is large.</summary>
    private static JsonElement? document;

    public static TheoryData<string> Actions => [.. ActionCatalogue.All.Select(action => action.FullName)];

    [Fact]
    public async Task The_document_is_valid_and_has_each_action_as_GET_and_POST()
    {
        var (parsed, diagnostic) = OpenApiDocument.Parse((await DocumentAsync()).GetRawText(), "json");
        diagnostic!.Errors.Should().BeEmpty();
        parsed!.Paths.Keys.Should().Equal(ActionCatalogue.All.Select(PathOf));
        parsed.Paths.Values.Should().OnlyContain(path => path.Operations!.Count == 2);
        parsed.Paths.Values.SelectMany(path => path.Operations!.Values).Select(operation => operation.OperationId)
            .Should().OnlyHaveUniqueItems();
    }

    [Theory, MemberData(nameof(Actions))]
    [Rule("default-state.samples")]
    public async Task The_sample_call_of_Swagger_UI_succeeds_in_a_new_account(string name)
    {
        var path = PathOf(ActionCatalogue.All.Single(candidate => candidate.FullName == name));
        var parameters = (await DocumentAsync()).GetProperty("paths").GetProperty(path).GetProperty("get")
            .GetProperty("parameters").EnumerateArray()
            .Where(parameter => parameter.TryGetProperty("example", out _))
            .SelectMany(parameter => parameter.GetProperty("example") is { ValueKind: JsonValueKind.Object } list
                ? list.EnumerateObject().Select(element => (element.Name, Value: element.Value.ToString()))
                : [(parameter.GetProperty("name").GetString()!, parameter.GetProperty("example").ToString())]);
        using var client = emulator.NewClient();
        (await client.GetAsync($"{path}&AccessKeyId={client.Account}&"
            + string.Join('&', parameters.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"))))
                .ShouldSucceed();
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task An_action_is_described_with_its_parameters_and_every_error_code(string name)
    {
        var action = ActionCatalogue.All.Single(candidate => candidate.FullName == name);
        var operation = (await DocumentAsync()).GetProperty("paths").GetProperty(PathOf(action))
            .GetProperty("get");

        var parameters = operation.GetProperty("parameters").EnumerateArray().ToList();
        parameters.Select(parameter => parameter.GetProperty("name").GetString())
            .Should().Equal([.. action.Parameters.Select(parameter => parameter.Name), "Format", "AccessKeyId"]);
        foreach (var (described, declared) in parameters.Zip(action.Parameters))
        {
            described.GetProperty("description").GetString().Should().StartWith(declared.Description);
            (described.TryGetProperty("required", out var required) && required.GetBoolean())
                .Should().Be(declared.Required);
            described.TryGetProperty("example", out _).Should().Be(declared.Example is not null);
        }

        foreach (var error in action.Errors)
        {
            operation.GetProperty("responses").GetProperty($"{error.Status}").GetProperty("description").GetString()
                .Should().Contain($"`{error.Code}`");
        }
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task An_actions_schema_has_the_members_of_its_response(string name)
    {
        var action = ActionCatalogue.All.Single(candidate => candidate.FullName == name);
        var schema = (await DocumentAsync()).GetProperty("paths").GetProperty(PathOf(action))
            .GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema");
        Names(schema).Should().Equal(["RequestId", .. action.ResponseShape.Members.Select(member => member.Name)]);
        foreach (var list in action.ResponseShape.Members.Where(member => member.Kind == MemberKind.ObjectList))
        {
            var item = schema.GetProperty("properties").GetProperty(list.Name).GetProperty("properties")
                .GetProperty(list.ItemName!);
            item.GetProperty("type").GetString().Should().Be("array");
            if (list.Inner!.Members.Count > 0)
            {
                Names(item.GetProperty("items")).Should().Equal(list.Inner.Members.Select(member => member.Name));
            }
        }
    }

    [Fact]
    public async Task Swagger_UI_is_served_and_loads_the_OpenAPI_document()
    {
        using var client = emulator.NewClient();
        var page = await client.GetAsync("/_emulator/swagger/index.html");
        page.Status.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/_emulator/swagger/swagger-ui-bundle.js")).Status.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/_emulator/swagger/index.js")).Body.Should().Contain("/_emulator/openapi.json");
    }

    private static string PathOf(ApiAction action) => action.Product == Product.Ecs
        ? $"/?Action={action.Name}"
        : $"/?Action={action.Name}&Version={action.Product.Version}";

    private static IEnumerable<string> Names(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private async Task<JsonElement> DocumentAsync()
    {
        if (document is null)
        {
            using var client = emulator.NewClient();
            document = (await client.GetAsync("/_emulator/openapi.json")).Json;
        }

        return document.Value;
    }
}
