using System.Text;
using Ecs.Emulator.Fuzzing.Targets;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>
/// Changes captured requests of official clients: single bytes, so that the result may not be HTTP, or the values of
/// headers and parameters.
/// </summary>
/// <param name="random">The random numbers.</param>
/// <param name="values">Generates values.</param>
internal sealed class CaptureMutator(Random random, ValueGenerator values)
{
    private static readonly byte[][] Captures =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "captures")).Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];

    private static readonly string[] Paths =
    [
        "/ecs", "//", "/..", "/%2e%2e/", "/%00", "/%zz", "/_emulatorx", "*", "/\u00e9", "/a/b/c?Format=JSON", "",
        "http://127.0.0.1/", "/;x",
    ];

    private static readonly string[] SignedHeaders =
    [
        "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256",
        "x-acs-security-token", "accept", "content-type",
    ];

    private static readonly string[] CommonParameters =
    [
        "Signature", "SignatureNonce", "Timestamp", "SignatureMethod", "SignatureVersion", "AccessKeyId", "Action",
        "Version",
    ];

    private readonly Mutator mutator = new(random);

    public Attempt Bytes() =>
        new(mutator.Mutate(values.One(Captures), values.One(Captures)), Demand.Anything) { IsLast = true };

    public Attempt Head()
    {
        var text = Encoding.Latin1.GetString(values.One(Captures));
        text = random.Next(7) switch
        {
            0 => text.Replace(" /?", $" {values.One(Paths)}?", StringComparison.Ordinal),
            1 =>
                text.Replace(
                    "HTTP/1.1",
                    values.One(["HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "http/1.1", "HTTP/1.1 x", ""]),
                    StringComparison.Ordinal),
            2 =>
                Header(
                    text,
                    "Content-Length",
                    values.One(["-1", "1", "99999999999", "0x10", "1, 1", "", "1\r\nContent-Length: 2"])),
            3 => Header(text, "Transfer-Encoding", values.One(["chunked", "gzip", "chunked, chunked", "identity", ""])),
            4 =>
                Header(
                    text,
                    "host",
                    values.One(["", "a b", "[::1]:80", "evil.example", "127.0.0.1:99999", "x\r\nhost: y", "<b>"])),
            5 =>
                text.Replace(
                    "\r\n", $"\r\nX-Long: {new string('x', 1 + random.Next(60_000))}\r\n", StringComparison.Ordinal),
            _ => text[..random.Next(text.Length)],
        };
        return new Attempt(Encoding.Latin1.GetBytes(text), Demand.Anything) { IsLast = true };
    }

    /// <summary>Changes the signature, time stamp, nonce, action or format of a capture.</summary>
    public Attempt Values()
    {
        var text = Encoding.Latin1.GetString(values.One(Captures));
        var hostile = string.Concat(
            values.HostileText().Where(char.IsAscii).Where(character => !char.IsControl(character)));
        text = random.Next(3) switch
        {
            0 => Header(
                text,
                values.One(SignedHeaders),
                hostile),
            1 => Header(text, "Authorization", values.One(
            [
                "ACS3-HMAC-SHA256", "ACS3-HMAC-SHA256 ", "ACS3-HMAC-SHA256 Credential=",
                $"ACS3-HMAC-SHA256 Credential=testid,SignedHeaders={hostile},Signature={hostile}",
                "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;host;;,Signature=0", "Basic eDp5", hostile,
                "ACS3-HMAC-SHA256 =,=,,",
                "acs3-hmac-sha256 Credential=testid,Credential=testid,SignedHeaders=host,Signature=ff",
            ])),
            _ => Corrupt(
                text,
                $"{values.One(CommonParameters)}=",
                values.HostileValue()),
        };
        return new Attempt(Encoding.Latin1.GetBytes(text), Demand.Anything) { IsLast = true };
    }

    private static string Header(string text, string name, string value)
    {
        var start = text.IndexOf($"\r\n{name}:", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return text.Insert(text.IndexOf("\r\n", StringComparison.Ordinal), $"\r\n{name}: {value}");
        }

        var end = text.IndexOf("\r\n", start + 2, StringComparison.Ordinal);
        return $"{text[..start]}\r\n{name}: {value}{text[end..]}";
    }

    private static string Corrupt(string text, string parameter, string value)
    {
        var start = text.IndexOf(parameter, StringComparison.Ordinal);
        if (start < 0)
        {
            return text.Replace("/?", $"/?{parameter}{value}&", StringComparison.Ordinal);
        }

        start += parameter.Length;
        var end = text.AsSpan(start).IndexOfAny("& \r");
        return $"{text[..start]}{value}{text[(end < 0 ? text.Length : start + end)..]}";
    }
}
