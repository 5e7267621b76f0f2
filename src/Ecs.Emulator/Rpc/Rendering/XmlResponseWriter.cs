using System.Buffers;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>Writes a response as XML: no attributes, no white space, an end tag even for empty elements.</summary>
internal sealed class XmlResponseWriter(ResponseBuffer output) : ResponseWriter
{
    /// <summary>In bytes.</summary>
    private const int MaxNumberLength = 32;

    private const char Replacement = '\uFFFD';

    /// <summary>The characters that XML forbids. Single surrogates are replaced by the encoder.</summary>
    private static readonly char[] Forbidden =
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r']), '\uFFFE', '\uFFFF'];

    private static readonly SearchValues<char> ForbiddenCharacters = SearchValues.Create(Forbidden);

    /// <summary>The characters that are escaped or replaced.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "&<>\r", .. Forbidden]);

    /// <summary>The open elements, the innermost on top.</summary>
    private readonly Stack<string> open = new();

    public override void Begin(string root)
    {
        open.Clear();

        // The service uses single quotes here.
        output.Write("<?xml version='1.0' encoding='UTF-8'?>"u8);
        Open(root);
    }

    public override void End() => Close();

    public override void Text(string name, string value)
    {
        StartTag(name);
        Escaped(value);
        EndTag(name);
    }

    public override void CData(string name, string value)
    {
        StartTag(name);
        output.Write("<![CDATA["u8);
        Raw(WithoutForbidden(value).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal));
        output.Write("]]>"u8);
        EndTag(name);
    }

    public override void Integer(string name, long value) => Value(name, value);

    public override void Number(string name, double value) => Value(name, value);

    public override void Boolean(string name, bool value)
    {
        StartTag(name);
        output.Write(value ? "true"u8 : "false"u8);
        EndTag(name);
    }

    public override void BeginObject(string name) => Open(name);

    public override void EndObject() => Close();

    public override void BeginList(string wrapper, string item) => Open(wrapper);

    public override void EndList() => Close();

    public override void BeginArray(string name)
    {
        // XML has only the items.
    }

    public override void EndArray()
    {
        // XML has only the items.
    }

    public override void TextItem(string item, string value) => Text(item, value);

    public override void IntegerItem(string item, long value) => Integer(item, value);

    public override void TextItem(string item, ReadOnlySpan<byte> ascii)
    {
        StartTag(item);
        output.Write(ascii);
        EndTag(item);
    }

    public override void BeginItem(string item) => Open(item);

    public override void EndItem() => Close();

    private void Open(string name)
    {
        open.Push(name);
        StartTag(name);
    }

    private void Close() => EndTag(open.Pop());

    private void StartTag(string name)
    {
        var span = output.GetSpan(name.Length + 2);
        span[0] = (byte)'<';
        Ascii.FromUtf16(name, span[1..], out var length);
        span[length + 1] = (byte)'>';
        output.Advance(length + 2);
    }

    private void EndTag(string name)
    {
        var span = output.GetSpan(name.Length + 3);
        "</"u8.CopyTo(span);
        Ascii.FromUtf16(name, span[2..], out var length);
        span[length + 2] = (byte)'>';
        output.Advance(length + 3);
    }

    private void Value<T>(string name, T value)
        where T : IUtf8SpanFormattable
    {
        StartTag(name);
        value.TryFormat(output.GetSpan(MaxNumberLength), out var length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
        EndTag(name);
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            Raw(text[..special]);
            output.Write(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '\r' => "&#xD;"u8,
                _ => "\uFFFD"u8,
            });
            text = text[(special + 1)..];
        }

        Raw(text);
    }

    /// <summary>Writes text without escapes. Single surrogates become the replacement character.</summary>
    private void Raw(ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    private static string WithoutForbidden(string text) => text.ReplaceAny(ForbiddenCharacters, Replacement);
}
