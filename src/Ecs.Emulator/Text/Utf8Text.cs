using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Ecs.Emulator.Text;

/// <summary>A text in the making, as UTF-8: what signatures are made over, and the lines of the log. Dispose of it: it may hold a borrowed array.</summary>
/// <param name="room">Where it is made as long as it fits.</param>
internal ref struct Utf8Text(Span<byte> room)
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~");

    private Span<byte> buffer = room;
    private byte[]? borrowed;
    private int length;

    /// <summary>The text so far.</summary>
    public readonly ReadOnlySpan<byte> Written => buffer[..length];

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Adds a character of ASCII.</summary>
    public void Append(char character)
    {
        Reserve(1);
        buffer[length++] = (byte)character;
    }

    /// <summary>Adds bytes.</summary>
    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer[length..]);
        length += bytes.Length;
    }

    /// <summary>Adds a text.</summary>
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

    /// <summary>Adds a number that is not negative, with zeros before it up to so many digits.</summary>
    public void Append(long number, int digits = 1)
    {
        const int longest = 19;
        Reserve(Math.Max(longest, digits));
        Utf8Formatter.TryFormat(number, buffer[length..], out var written, digits == 1 ? default : new StandardFormat('D', (byte)digits));
        length += written;
    }

    /// <summary>Adds a text percent-encoded: all but the unreserved characters of RFC 3986 as <c>%XX</c> in upper case.</summary>
    public void AppendEscaped(scoped ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Unreserved))
        {
            Append(text);
            return;
        }

        const int enoughForMost = 256;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most <= enoughForMost ? null : ArrayPool<byte>.Shared.Rent(most);
        var bytes = rented ?? stackalloc byte[enoughForMost];
        AppendEscaped(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Adds the bytes of a text percent-encoded.</summary>
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

    /// <inheritdoc/>
    public override readonly string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Gives back what was borrowed.</summary>
    public readonly void Dispose()
    {
        if (borrowed is not null)
        {
            ArrayPool<byte>.Shared.Return(borrowed);
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
        buffer = borrowed = larger;
    }
}
