using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>Writes an answer as XML: no attributes, no white space, empty elements with an end tag of their own.</summary>
internal sealed class XmlResponseWriter : ResponseWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,

        // Texts are made fit for XML before they are written.
        CheckCharacters = false,
    };

    private readonly XmlWriter xml;

    public XmlResponseWriter(IBufferWriter<byte> output) =>
        xml = XmlWriter.Create(new BufferWriterStream(output), Settings);

    /// <inheritdoc/>
    public override void Begin(string root)
    {
        // The service writes single quotes here.
        xml.WriteRaw("<?xml version='1.0' encoding='UTF-8'?>");
        xml.WriteStartElement(root);
    }

    /// <inheritdoc/>
    public override void End()
    {
        xml.WriteFullEndElement();
        xml.Flush();
    }

    /// <inheritdoc/>
    public override void Text(string name, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteString(Fit(value));
        xml.WriteFullEndElement();
    }

    /// <inheritdoc/>
    public override void CData(string name, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteCData(Fit(value));
        xml.WriteFullEndElement();
    }

    /// <inheritdoc/>
    public override void Integer(string name, long value) =>
        Text(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override void Number(string name, double value) =>
        Text(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override void Boolean(string name, bool value) => Text(name, value ? "true" : "false");

    /// <inheritdoc/>
    public override void BeginObject(string name) => xml.WriteStartElement(name);

    /// <inheritdoc/>
    public override void EndObject() => xml.WriteFullEndElement();

    /// <inheritdoc/>
    public override void BeginList(string wrapper, string item) => xml.WriteStartElement(wrapper);

    /// <inheritdoc/>
    public override void EndList() => xml.WriteFullEndElement();

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
    public override void BeginItem(string item) => xml.WriteStartElement(item);

    /// <inheritdoc/>
    public override void EndItem() => xml.WriteFullEndElement();

    /// <inheritdoc/>
    public override void Dispose() => xml.Dispose();

    /// <summary>The text with what XML cannot carry, control characters and halves of pairs, replaced.</summary>
    private static string Fit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            return Replace(text, i);
        }

        return text;
    }

    private static string Replace(string text, int firstUnfit)
    {
        var fit = new StringBuilder(text, 0, firstUnfit, text.Length);
        foreach (var rune in text.AsSpan(firstUnfit).EnumerateRunes())
        {
            // A half of a pair is enumerated as the replacement character itself.
            fit.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return fit.ToString();
    }

    /// <summary>The stream that <see cref="XmlWriter"/> wants, over the buffer that there is.</summary>
    private sealed class BufferWriterStream(IBufferWriter<byte> output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => output.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);
    }
}
