using System.Buffers;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>
/// Where an answer is written before it is sent, since its length comes first on the wire. Buffers and their writers are used
/// again from call to call: <see cref="Rent"/> one, and <see cref="Return"/> it when its bytes are sent.
/// </summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>
{
    /// <summary>The room of a new buffer: most answers fit.</summary>
    private const int UsualSize = 4 * 1024;

    /// <summary>A buffer that has grown beyond is let go: one long list must not be paid for ever after.</summary>
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static ResponseBuffer? spare;

    private readonly XmlResponseWriter xml;
    private readonly JsonResponseWriter json;
    private byte[] bytes = new byte[UsualSize];

    private ResponseBuffer()
    {
        xml = new XmlResponseWriter(this);
        json = new JsonResponseWriter(this);
    }

    /// <summary>What is written so far.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>How much is written so far, in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>An empty buffer.</summary>
    public static ResponseBuffer Rent()
    {
        var buffer = spare ?? new ResponseBuffer();
        spare = null;
        return buffer;
    }

    /// <summary>Gives the buffer back; nobody may use it any more.</summary>
    public void Return()
    {
        if (bytes.Length <= LargestKept)
        {
            Length = 0;
            spare = this;
        }
    }

    /// <summary>Writes an answer of this format into the buffer.</summary>
    public ResponseWriter WriterOf(ResponseFormat format)
    {
        if (format == ResponseFormat.Xml)
        {
            return xml;
        }

        json.Reset();
        return json;
    }

    /// <summary>Forgets what is written.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    private void Reserve(int size)
    {
        var needed = Length + Math.Max(size, 1);
        if (needed > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(needed, 2 * bytes.Length));
        }
    }
}
