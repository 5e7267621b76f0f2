using System.Buffers;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>Writes an answer as XML: no attributes, no white space, empty elements with an end tag of their own.</summary>
/// <param name="output">Where the XML goes, as UTF-8.</param>
internal sealed class XmlResponseWriter(ResponseBuffer output) : ResponseWriter
{
    /// <summary>The longest text of a number, in bytes.</summary>
    private const int LongestNumber = 32;

    private const char Replacement = '\uFFFD';

    /// <summary>What XML forbids, but for halves of pairs, which no encoding has.</summary>
    private static readonly char[] Forbidden =
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r']), '\uFFFE', '\uFFFF'];

    private static readonly SearchValues<char> Unfit = SearchValues.Create(Forbidden);

    /// <summary>What XML cannot carry as it stands: what it reads as its own, and what it forbids.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "&<>\r", .. Forbidden]);

    /// <summary>The elements that are open, the innermost last.</summary>
    private readonly Stack<string> open = new();

    /// <inheritdoc/>
    public override void Begin(string root)
    {
        open.Clear();

        // The service writes single quotes here.
        output.Write("<?xml version='1.0' encoding='UTF-8'?>"u8);
        Open(root);
    }

    /// <inheritdoc/>
    public override void End() => Close();

    /// <inheritdoc/>
    public override void Text(string name, string value)
    {
        StartTag(name);
        Escaped(value);
        EndTag(name);
    }

    /// <inheritdoc/>
    public override void CData(string name, string value)
    {
        StartTag(name);
        output.Write("<![CDATA["u8);
        Raw(Fit(value).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal));
        output.Write("]]>"u8);
        EndTag(name);
    }

    /// <inheritdoc/>
    public override void Integer(string name, long value) => Value(name, value);

    /// <inheritdoc/>
    public override void Number(string name, double value) => Value(name, value);

    /// <inheritdoc/>
    public override void Boolean(string name, bool value)
    {
        StartTag(name);
        output.Write(value ? "true"u8 : "false"u8);
        EndTag(name);
    }

    /// <inheritdoc/>
    public override void BeginObject(string name) => Open(name);

    /// <inheritdoc/>
    public override void EndObject() => Close();

    /// <inheritdoc/>
    public override void BeginList(string wrapper, string item) => Open(wrapper);

    /// <inheritdoc/>
    public override void EndList() => Close();

    /// <inheritdoc/>
    public override void BeginArray(string name)
    {
        // The items alone.
    }

    /// <inheritdoc/>
    public override void EndArray()
    {
        // The items alone.
    }

    /// <inheritdoc/>
    public override void TextItem(string item, string value) => Text(item, value);

    /// <inheritdoc/>
    public override void TextItem(string item, ReadOnlySpan<byte> ascii)
    {
        StartTag(item);
        output.Write(ascii);
        EndTag(item);
    }

    /// <inheritdoc/>
    public override void BeginItem(string item) => Open(item);

    /// <inheritdoc/>
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

    /// <summary>An element with a number.</summary>
    private void Value<T>(string name, T value)
        where T : IUtf8SpanFormattable
    {
        StartTag(name);
        value.TryFormat(output.GetSpan(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
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

    /// <summary>Writes text as it is; halves of pairs, which no encoding has, become the replacement character.</summary>
    private void Raw(ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    /// <summary>The text with what XML forbids replaced.</summary>
    private static string Fit(string text) => text.ReplaceAny(Unfit, Replacement);
}
