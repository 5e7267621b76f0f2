using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Signing;

/// <summary>
/// The captured requests of official clients have valid signatures at their time. A changed signed byte makes the
/// signature invalid.
/// </summary>
public sealed partial class CaptureSignatureTests : IClassFixture<FrozenEmulator>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "captures");

    /// <summary>The errors that a changed byte can cause: an unreadable request or an invalid signature.</summary>
    private static readonly string[] Refusals =
    [
        "SignatureDoesNotMatch", "InvalidAccessKeyId.NotFound", "InvalidTimeStamp.Format", "InvalidTimeStamp.Expired",
        "InvalidSignatureMethod", "IncompleteSignature", "InvalidAction", "InvalidVersion", "InvalidAction.NotFound",
        "InvalidParameter.Format", "InvalidParameter", "MissingSignature", "MissingSignatureMethod",
        "MissingSignatureVersion", "MissingSignatureNonce", "MissingTimestamp", "MissingAccessKeyId",
        "InvalidSecurityToken.MismatchWithAccessKey", "MissingSecurityToken",
    ];

    private readonly FrozenEmulator emulator;

    public CaptureSignatureTests(FrozenEmulator emulator) => this.emulator = emulator;

    public static TheoryData<string> Captures =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    [Theory, MemberData(nameof(Captures))]
    [Rule("signature.captures")]
    public async Task A_captured_request_is_verified(string capture)
    {
        using var client = await GivenAsync(capture);
        var request = await BytesAsync(capture);
        var (head, body) = await RawHttp.SendAsync(emulator.Address, request);
        head.Should().StartWith("HTTP/1.1 200 OK", body);
        CodeOf((await RawHttp.SendAsync(emulator.Address, request)).Body).Should().Be("SignatureNonceUsed");

        // A reset of everything also removes nonces.
        using var again = await GivenAsync(capture);
        (await RawHttp.SendAsync(emulator.Address, request)).Head.Should().StartWith("HTTP/1.1 200 OK");
    }

    [Theory, MemberData(nameof(Captures))]
    [Rule("signature.every-byte")]
    public async Task A_captured_request_is_rejected_if_any_signed_byte_is_changed(string capture)
    {
        using var client = await GivenAsync(capture);
        var before = await client.StateTextAsync();
        var request = await BytesAsync(capture);
        var positions = SignedPositions(Encoding.Latin1.GetString(request)).ToList();
        positions.Should().HaveCountGreaterThan(200);
        foreach (var position in positions)
        {
            var changed = (byte[])request.Clone();
            changed[position] = Other(changed[position]);
            var (head, body) = await RawHttp.SendAsync(emulator.Address, changed);
            head.Should().NotStartWith("HTTP/1.1 200", $"byte {position} was changed: {Around(changed, position)}");
            CodeOf(body).Should().BeOneOf(Refusals, $"byte {position} was changed: {Around(changed, position)}");
        }

        (await client.StateTextAsync()).Should().Be(before);
    }

    [Theory, MemberData(nameof(Captures))]
    [Rule("signature.every-byte")]
    public async Task A_captured_request_is_rejected_with_another_method_or_another_number_of_parameters(string capture)
    {
        using var client = await GivenAsync(capture);
        var text = Encoding.Latin1.GetString(await BytesAsync(capture));
        string[] changes =
        [
            text.StartsWith("GET", StringComparison.Ordinal) ? $"POST{text[3..]}" : $"GET{text[4..]}",
            text.Replace("/?", "/?X=1&", StringComparison.Ordinal),
            RegionPair().Replace(text, match => new string('&', match.Length), 1),
        ];
        foreach (var changed in changes.Where(changed => changed != text))
        {
            var (_, body) = await RawHttp.SendAsync(emulator.Address, Encoding.Latin1.GetBytes(changed));
            CodeOf(body).Should().BeOneOf("SignatureDoesNotMatch", "MissingParameter");
            CodeOf(body).Should().Be("SignatureDoesNotMatch", "a signature is looked at before parameters are");
        }
    }

    private async Task<EmulatorClient> GivenAsync(string capture)
    {
        var client = new EmulatorClient(emulator.Address, "1000000000000000");
        var text = Encoding.Latin1.GetString(await BytesAsync(capture));
        var signedAt = Uri.UnescapeDataString(SignedAt().Match(text).Groups[1].Value);
        (await client.PostAsync("/_emulator/reset", "", null)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.PostAsync("/_emulator/clock", $$"""{"freezeAt":"{{signedAt}}"}"""))
            .Status.Should().Be(HttpStatusCode.OK);
        await client.GivenAsync(
            """{"networkInterfaces":{"eni-1":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.200"}}}""");
        if (text.Contains("x-acs-security-token", StringComparison.Ordinal))
        {
            await client.GivenAsync("""{"accessKeys":{"testid":{"securityToken":"ststoken"}}}""");
        }

        return client;
    }

    /// <summary>
    /// The positions of signed bytes: query, form, the headers of V3, the host and the Authorization. Chunk sizes,
    /// header names and white space are not signed.
    /// </summary>
    private static IEnumerable<int> SignedPositions(string request)
    {
        var isV3 = request.Contains("ACS3-HMAC-SHA256", StringComparison.Ordinal);
        var areas = new List<(int Start, int End)>();
        foreach (var area in new[] { QueryArea(), FormArea() }.Concat(isV3 ? [HeaderArea()] : []))
        {
            areas.AddRange(area.Matches(request).Select(match => match.Groups[1])
                .Select(group => (group.Index, group.Index + group.Length)));
        }

        return areas.SelectMany(area => Enumerable.Range(area.Start, area.End - area.Start))
            .Where(position => request[position] != ' ');
    }

    private static byte Other(byte character) => (char)character switch
    {
        '9' => (byte)'0',
        'z' => (byte)'a',
        'Z' => (byte)'A',
        _ when !char.IsAsciiLetterOrDigit((char)character) => (byte)'x',
        _ => (byte)(character + 1),
    };

    private static string Around(byte[] bytes, int position) =>
        Encoding.Latin1.GetString(bytes[Math.Max(0, position - 20)..Math.Min(bytes.Length, position + 20)]);

    private static string? CodeOf(string body) =>
        new EmulatorResponse(default, body, new Dictionary<string, string>()).Code;

    private static Task<byte[]> BytesAsync(string capture) => File.ReadAllBytesAsync(Path.Combine(Folder, capture));

    [GeneratedRegex(@"(?:Timestamp=|x-acs-date: )([0-9TZ:%A-]+)")]
    private static partial Regex SignedAt();

    [GeneratedRegex(@"^[A-Z]+ /\?(\S+) HTTP")]
    private static partial Regex QueryArea();

    [GeneratedRegex(@"\r\n\r\n(?:[0-9a-f]+\r\n)?([^\r]+)")]
    private static partial Regex FormArea();

    [GeneratedRegex(@"\n(?:host|x-acs-[a-z0-9-]+|Authorization): (?:ACS3-HMAC-SHA256 )?([^\r]+)")]
    private static partial Regex HeaderArea();

    [GeneratedRegex("RegionId=cn-hangzhou")]
    private static partial Regex RegionPair();
}
