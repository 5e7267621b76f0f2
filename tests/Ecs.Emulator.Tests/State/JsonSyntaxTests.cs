using System.Net;
using System.Text;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Error messages for documents that are not JSON.</summary>
public sealed class JsonSyntaxTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("", "The document is empty, which is not valid JSON.")]
    [InlineData(" \r\n\t", "The document is empty, which is not valid JSON.")]
    [InlineData("{", "The JSON is not valid at line 1, column 2: the document ends before it is complete.")]
    [InlineData("{\n\"vpcs\": {\n  x }\n}", "The JSON is not valid at line 3, column 3: \"x\" is not expected here.")]
    [InlineData("{\"vpcs\":{},}", "The JSON is not valid at line 1, column 12: \"}\" is not expected here.")]
    [InlineData("{\r\n \"äö\" 1}", "The JSON is not valid at line 2, column 7: \"1\" is not expected here.")]
    [InlineData(
        "{\"a\":\"b\nc\"}",
        "The JSON is not valid at line 1, column 8: the control character U+000A is not expected here.")]
    [InlineData("{} {}", "The JSON is not valid at line 1, column 4: \"{\" is not expected here.")]
    [InlineData(
        "{\"vpcs\":{},\n\"vpcs\":{}}",
        "The JSON is not valid at line 2, column 1: the member \"vpcs\" occurs twice.")]
    [InlineData(
        "{\"a\":\n \"\\ud800\"}",
        "The JSON is not valid at line 2, column 2: an escape in this string is half of a surrogate pair.")]
    [Rule("state.json-errors")]
    public async Task A_syntax_error_is_a_sentence_with_line_and_column_from_1(string document, string sentence)
    {
        using var client = emulator.NewClient();
        foreach (var response in new[] { await client.PutAsync(document), await client.PatchAsync(document) })
        {
            response.Status.Should().Be(HttpStatusCode.BadRequest);
            response.Json.GetProperty("problems")[0].GetProperty("message").GetString().Should().Be(sentence);
        }
    }

    [Fact]
    [Rule("state.json-errors")]
    public void Invalid_UTF8_and_too_deep_nesting_are_reported_with_their_position()
    {
        byte[] bytes = [.. "{\n \"é"u8, 0xFF, .. "\":1}"u8];
        Explanation(bytes).Should().Be("The JSON is not valid at line 2, column 4: this is not UTF-8.");
        Explanation(Encoding.ASCII.GetBytes(new string('[', 65))).Should().Be(
            "The JSON is not valid at line 1, column 65: objects and arrays are nested more than 64 levels deep.");
    }

    private static string Explanation(byte[] document) =>
        FluentActions.Invoking(() => StateDocument.Parse(document))
            .Should().Throw<InvalidDocumentException>().Which.Problems.Single().Message;
}
