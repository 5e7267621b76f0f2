using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Fuzzing;

/// <summary>What came back: judged by what holds of every answer, whatever was asked.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The type that its header says.</param>
/// <param name="Body">The body.</param>
internal sealed record Reply(int Status, string? ContentType, byte[] Body)
{
    /// <summary>The longest part of a body that a finding shows.</summary>
    private const int LongestShown = 2_000;

    private static readonly HashSet<(string Code, int Status)> Known =
        [.. ErrorCatalogue.All.Select(row => (row.Code, row.Status))];

    private static readonly XmlReaderSettings Strict =
        new() { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>The id that its header says; empty for none.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>The length of its body, as its header says; null where that says nothing.</summary>
    public string? Length { get; init; }

    /// <summary>The code of an error, once its envelope was judged; null for a success.</summary>
    public string? Code { get; private set; }

    /// <summary>Whether it says that the call was done.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether it is JSON, by its type.</summary>
    public bool IsJson => ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;

    /// <summary>Its body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Judges an answer of the API: well formed, with its id, and where it is an error one of the catalogue's.</summary>
    /// <exception cref="FindingException">It is not.</exception>
    public void RequireEnvelope()
    {
        FindingException.Unless(Status < 500, $"A defect: {this}");
        var (id, code) = Read();
        Code = code;
        FindingException.Unless(id is { Length: 36 }, $"There is no RequestId: {this}");
        FindingException.Unless(id == RequestId, $"The header names the call {RequestId}: {this}");
        FindingException.Unless(
            Status == 200 ? code is null : code is not null && Known.Contains((code, Status)),
            $"The code {code} is not one of the catalogue's: {this}");
    }

    /// <summary>Judges an answer of the control plane: no defect, and JSON, with the problems where it refuses.</summary>
    /// <exception cref="FindingException">It is not.</exception>
    public void RequireReport()
    {
        FindingException.Unless(Status < 500, $"A defect: {this}");
        if (Status == 204)
        {
            FindingException.Unless(Body.Length == 0, $"No content, but a body: {this}");
            return;
        }

        FindingException.Unless(IsJson, $"It is no JSON: {this}");
        using var document = Parse();
        FindingException.Unless(
            Status < 400 || document.RootElement.GetProperty("problems").GetArrayLength() > 0, $"No problem is told: {this}");
    }

    /// <summary>Status, type and body, not endless.</summary>
    public override string ToString() =>
        $"{Status} {ContentType}\n{(Text.Length <= LongestShown ? Text : $"{Text[..LongestShown]}… {Text.Length} characters")}";

    private (string? RequestId, string? Code) Read()
    {
        if (IsJson)
        {
            using var document = Parse();
            return (Member(document.RootElement, "RequestId"), Member(document.RootElement, "Code"));
        }

        FindingException.Unless(ContentType == "text/xml;charset=utf-8", $"It is neither XML nor JSON: {this}");
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
        root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
