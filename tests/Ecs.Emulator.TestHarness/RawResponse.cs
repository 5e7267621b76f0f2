using System.Globalization;
using System.Text;

namespace Ecs.Emulator.TestHarness;

/// <summary>A response as it came over the wire.</summary>
/// <param name="head">Status line and headers, without the empty line.</param>
/// <param name="content">The bytes of the body.</param>
internal sealed class RawResponse(string head, byte[] content)
{
    public string Head => head;

    public byte[] Content => content;

    /// <summary>The body as UTF-8 text.</summary>
    public string Body => Encoding.UTF8.GetString(content);

    public int Status => int.Parse(head.Split(' ', 3)[1], CultureInfo.InvariantCulture);

    public string ContentType => Header(head, "Content-Type") ?? "";

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    public void Deconstruct(out string responseHead, out string responseBody) =>
        (responseHead, responseBody) = (Head, Body);

    /// <summary>Parses the response at the start of these bytes; null if the response is not complete.</summary>
    /// <param name="bytes">The received bytes.</param>
    /// <param name="unknownLength">The body of a response without Content-Length.</param>
    /// <param name="length">The number of bytes of the response.</param>
    public static RawResponse? Parse(ReadOnlySpan<byte> bytes, UnknownLength unknownLength, out int length)
    {
        length = 0;
        var end = bytes.IndexOf(EndOfHead);
        if (end < 0)
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(bytes[..end]);
        var body = bytes[(end + EndOfHead.Length)..];
        var bodyLength = Header(head, "Content-Length") is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : unknownLength switch
            {
                UnknownLength.Empty => 0,
                UnknownLength.Rest => body.Length,
                _ => int.MaxValue,
            };
        if (body.Length < bodyLength)
        {
            return null;
        }

        length = end + EndOfHead.Length + bodyLength;
        return new RawResponse(head, body[..bodyLength].ToArray());
    }

    private static string? Header(string head, string name) => head
        .Split("\r\n")
        .Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}

/// <summary>How a body without Content-Length is read.</summary>
internal enum UnknownLength
{
    /// <summary>It is not complete yet.</summary>
    Incomplete,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It is all that came before the end of the connection.</summary>
    Rest,
}
