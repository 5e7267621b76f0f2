using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Ecs.Emulator.Text;

/// <summary>Builds UTF-8 text: strings to sign and log lines. Dispose it, because it can hold a rented array.</summary>
/// <param name="initialBuffer">Used while the text fits.</param>
internal ref struct Utf8Text(Span<byte> initialBuffer)
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~");

    private Span<byte> buffer = initialBuffer;
    private byte[]? rented;
    private int length;

    public readonly ReadOnlySpan<byte> Written => buffer[..length];

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Appends an ASCII character.</summary>
    public void Append(char character)
    {
        Reserve(1);
        buffer[length++] = (byte)character;
    }

    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer[length..]);
        length += bytes.Length;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        if (Ascii.FromUtf16(text, buffer[length..], out var written) == OperationStatus.Done)
        {
            length += written;
            return;
        }

        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, buffer[length..]);
    }

    /// <summary>Appends a non-negative number, padded with zeros to a number of digits.</summary>
    public void Append(long number, int digits = 1)
    {
        const int maxLength = 19;
        Reserve(Math.Max(maxLength, digits));
        var format = digits == 1 ? default : new StandardFormat('D', (byte)digits);
        Utf8Formatter.TryFormat(number, buffer[length..], out var written, format);
        length += written;
    }

    /// <summary>
    /// Appends a text; all but the unreserved characters of RFC 3986 become <c>%XX</c> in upper case.
    /// </summary>
    public void AppendEscaped(scoped ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Unreserved))
        {
            Append(text);
            return;
        }

        const int stackLength = 256;
        var maxLength = Encoding.UTF8.GetMaxByteCount(text.Length);
        var large = maxLength <= stackLength ? null : ArrayPool<byte>.Shared.Rent(maxLength);
        var bytes = large ?? stackalloc byte[stackLength];
        AppendEscaped(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (large is not null)
        {
            ArrayPool<byte>.Shared.Return(large);
        }
    }

    /// <summary>The same for UTF-8.</summary>
    public void AppendEscaped(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(3 * bytes.Length);
        foreach (var octet in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
            {
                buffer[length++] = octet;
                continue;
            }

            buffer[length++] = (byte)'%';
            buffer[length++] = HexDigits[octet >> 4];
            buffer[length++] = HexDigits[octet & 0xF];
        }
    }

    public override readonly string ToString() => Encoding.UTF8.GetString(Written);

    public readonly void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Reserve(int more)
    {
        if (length + more <= buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + more, 2 * buffer.Length));
        Written.CopyTo(larger);
        Dispose();
        buffer = rented = larger;
    }
}
