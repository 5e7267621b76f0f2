using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors.Catalogue;

namespace Ecs.Emulator.Fuzzing;

/// <summary>A response, with checks that hold for every request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type header.</param>
/// <param name="Body">The body.</param>
internal sealed record Reply(int Status, string? ContentType, byte[] Body)
{
    /// <summary>The maximum length of a body in a finding.</summary>
    private const int MaxShownLength = 2_000;

    private static readonly HashSet<(string Code, int Status)> Known =
        [.. ErrorCatalogue.All.Select(row => (row.Code, row.Status))];

    private static readonly XmlReaderSettings Strict =
        new() { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>The request ID header, or an empty string.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>The Content-Length header, or null.</summary>
    public string? Length { get; init; }

    /// <summary>The error code, set by <see cref="RequireEnvelope"/>; null for a success.</summary>
    public string? Code { get; private set; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsJson => ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>
    /// Checks an API response: well formed, with its request ID; an error must be in the catalogue.
    /// </summary>
    /// <exception cref="FindingException">The response is invalid.</exception>
    public void RequireEnvelope()
    {
        FindingException.Require(Status < 500, $"An internal error: {this}");
        var (id, code) = Read();
        Code = code;
        FindingException.Require(id is { Length: 36 }, $"The response has no RequestId: {this}");
        FindingException.Require(id == RequestId, $"The header has another RequestId, {RequestId}: {this}");
        FindingException.Require(
            Status == 200 ? code is null : code is not null && Known.Contains((code, Status)),
            $"The code {code} is not in the catalogue: {this}");
    }

    /// <summary>Checks that the action, or every request, can return this error.</summary>
    /// <exception cref="FindingException">The action does not declare the error.</exception>
    public void RequireDeclared(ApiAction action) => FindingException.Require(
        Code is null
            || action.Errors.Concat(ErrorCatalogue.OfEveryRequest)
                .Any(error => error.Code == Code && error.Status == Status),
        $"{action.FullName} does not declare this error: {this}");

    /// <summary>
    /// Checks a control plane response: no 5xx, and JSON, with problems if the request is rejected.
    /// </summary>
    /// <exception cref="FindingException">The response is invalid.</exception>
    public void RequireReport()
    {
        FindingException.Require(Status < 500, $"An internal error: {this}");
        if (Status == 204)
        {
            FindingException.Require(Body.Length == 0, $"A 204 response has a body: {this}");
            return;
        }

        FindingException.Require(IsJson, $"The response is not JSON: {this}");
        using var document = Parse();
        FindingException.Require(
            Status < 400 || document.RootElement.GetProperty("problems").GetArrayLength() > 0,
            $"The response has no problems: {this}");
    }

    /// <summary>Status, type and the start of the body.</summary>
    public override string ToString() =>
        Text.Length <= MaxShownLength
            ? $"{Status} {ContentType}\n{Text}"
            : $"{Status} {ContentType}\n{Text[..MaxShownLength]}… {Text.Length} characters";

    private (string? RequestId, string? Code) Read()
    {
        if (IsJson)
        {
            using var document = Parse();
            return (Member(document.RootElement, "RequestId"), Member(document.RootElement, "Code"));
        }

        FindingException.Require(
            ContentType == "text/xml;charset=utf-8", $"The response is neither XML nor JSON: {this}");
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Body), Strict);
            var root = XElement.Load(reader);
            return (root.Element("RequestId")?.Value, root.Name == "Error" ? root.Element("Code")?.Value : null);
        }
        catch (XmlException malformed)
        {
            throw new FindingException($"The XML is malformed, {malformed.Message} {this}");
        }
    }

    private JsonDocument Parse()
    {
        try
        {
            return JsonDocument.Parse(Body, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException malformed)
        {
            throw new FindingException($"The JSON is malformed, {malformed.Message} {this}");
        }
    }

    private static string? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
