using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>Parameters with a JSON array, of every action.</summary>
public sealed class JsonArrayTests(TestEmulator emulator)
{
    /// <summary>Every parameter that is a JSON array.</summary>
    public static TheoryData<string, string> Parameters => new(
        from action in ActionCatalogue.All
        from parameter in action.Parameters
        where parameter.IsJsonArray
        select (action.FullName, parameter.Name));

    [Theory, MemberData(nameof(Parameters))]
    [Rule("wire.json-arrays")]
    public async Task Every_JSON_array_parameter_accepts_single_quotes(string action, string parameter)
    {
        using var client = emulator.NewClient();
        var value = parameter.EndsWith("ipAddresses", StringComparison.OrdinalIgnoreCase)
            ? "172.17.0.10"
            : "i-myinstance";
        var inDoubleQuotes = await ReadResponseAsync(client, action, parameter, $"""["{value}","{value}"]""");

        (await ReadResponseAsync(client, action, parameter, $"['{value}','{value}']")).Should().Be(inDoubleQuotes);
        (await ReadResponseAsync(client, action, parameter, $"[ '{value}' , \"{value}\" ]"))
            .Should().Be(inDoubleQuotes);
    }

    [Theory]
    [InlineData("['i-myinstance'")]
    [InlineData("['i-myinstance]")]
    [InlineData("['i-myinstance\"]")]
    [InlineData("'i-myinstance'")]
    [InlineData("[i-myinstance]")]
    [InlineData("['i-myinstance',]")]
    [InlineData("['i-myinstance' 'i-unknown']")]
    [InlineData("['']")]
    [InlineData("[['i-myinstance']]")]
    [InlineData("{'a':'b'}")]
    [InlineData("['\\")]
    [InlineData("['\\']")]
    [InlineData("'")]
    [InlineData("['\\u12']")]
    [Rule("wire.json-arrays")]
    public async Task A_value_that_is_not_an_array_of_strings_is_rejected(string text)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeInstances", $"InstanceIds={Uri.EscapeDataString(text)}"))
            .ShouldFail("InvalidParameter", 400).Message.Should().EndWith("It is not a JSON array of texts.");
    }

    [Theory]
    [InlineData("""['a"b']""", "a\"b")]
    [InlineData("""["a'b"]""", "a'b")]
    [InlineData("""['a\'b']""", "a'b")]
    [InlineData("""['a\\b']""", "a\\b")]
    [InlineData("""["a\"b"]""", "a\"b")]
    [InlineData("""['\u0061"']""", "a\"")]
    public void Quotes_and_escapes_within_a_string_are_kept(string text, string value) =>
        Emulator.Rpc.Binding.Values.JsonArray("Name", text, (_, read) => read, maxElements: 1).Should().Equal(value);

    /// <summary>The response without unique ids.</summary>
    private static async Task<string> ReadResponseAsync(
        EmulatorClient client, string name, string parameter, string text)
    {
        var action = ActionCatalogue.All.Single(candidate => candidate.FullName == name);
        var sample = action.Parameters.Where(declared => declared.Example is not null && declared.Name != parameter)
            .Select(declared => $"{declared.SampleName}={declared.Example}")
            .Append($"{parameter}={Uri.EscapeDataString(text)}");
        var response = (await client.GetAsync(
            $"/?Action={action.Name}&Version={action.Product.Version}&Format=JSON&AccessKeyId={client.Account}"
            + $"&{string.Join('&', sample)}"))
            .ShouldSucceed();
        return string.Join(
            '\n', response.Json.EnumerateObject().Where(member => member.Name is not ("RequestId" or "OrderId")));
    }
}
