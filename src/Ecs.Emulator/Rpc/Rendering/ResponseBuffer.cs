using System.Buffers;

namespace Ecs.Emulator.Rpc.Rendering;

/// <summary>
/// Buffers a response, whose length is sent before the body. Buffers and their writers are reused, one per thread: call
/// <see cref="Rent"/>, and <see cref="Return"/> when the bytes are sent.
/// </summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>
{
    /// <summary>Enough for most responses, in bytes.</summary>
    private const int InitialSize = 4 * 1024;

    /// <summary>Larger buffers are not reused, so that one long response does not occupy memory permanently.</summary>
    private const int MaxReusedSize = 64 * 1024;

    [ThreadStatic]
    private static ResponseBuffer? spare;

    private readonly XmlResponseWriter xml;
    private readonly JsonResponseWriter json;
    private byte[] bytes = new byte[InitialSize];

    private ResponseBuffer()
    {
        xml = new XmlResponseWriter(this);
        json = new JsonResponseWriter(this);
    }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public int Length { get; private set; }

    public static ResponseBuffer Rent()
    {
        var buffer = spare ?? new ResponseBuffer();
        spare = null;
        return buffer;
    }

    /// <summary>Makes the buffer available for another response. The caller must not use it any more.</summary>
    public void Return()
    {
        if (bytes.Length <= MaxReusedSize)
        {
            Length = 0;
            spare = this;
        }
    }

    public ResponseWriter WriterOf(ResponseFormat format)
    {
        if (format == ResponseFormat.Xml)
        {
            return xml;
        }

        json.Reset();
        return json;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

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
