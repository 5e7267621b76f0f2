using System.Buffers.Binary;

namespace Ecs.Emulator.Rpc;

/// <summary>The ids of a call.</summary>
/// <param name="Value">The RequestId: an upper-case UUID.</param>
/// <param name="TraceId">The trace id: 32 hex digits.</param>
internal readonly record struct RequestId(string Value, string TraceId);

/// <summary>Generates the ids of calls. With a seed, the sequence repeats in each run.</summary>
/// <param name="seed">The seed; null for random ids.</param>
internal sealed class RequestIds(int? seed)
{
    /// <summary>The number of random numbers that each call uses.</summary>
    private const ulong NumbersPerCall = 4;

    private const int UuidBytes = 16;
    private const int UuidLength = 36;
    private const int TraceIdLength = 32;

    private readonly ulong start = seed is { } value
        ? (ulong)(uint)value << 32
        : SplitMix64.RandomPosition();

    private long calls;

    public RequestId Next()
    {
        var position = start + (NumbersPerCall * (ulong)Interlocked.Increment(ref calls));
        return new RequestId(
            string.Create(UuidLength, position, WriteUuid), string.Create(TraceIdLength, position + 2, WriteTraceId));
    }

    private static void WriteUuid(Span<char> text, ulong position)
    {
        Span<byte> bytes = stackalloc byte[UuidBytes];
        Fill(bytes, position);

        // The version and the variant of a random UUID (RFC 9562).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        Span<char> digits = stackalloc char[TraceIdLength];
        Convert.TryToHexString(bytes, digits, out _);
        digits[..8].CopyTo(text);
        digits[8..12].CopyTo(text[9..]);
        digits[12..16].CopyTo(text[14..]);
        digits[16..20].CopyTo(text[19..]);
        digits[20..].CopyTo(text[24..]);
        text[8] = text[13] = text[18] = text[23] = '-';
    }

    private static void WriteTraceId(Span<char> text, ulong position)
    {
        Span<byte> bytes = stackalloc byte[UuidBytes];
        Fill(bytes, position);
        Convert.TryToHexStringLower(bytes, text, out _);
    }

    private static void Fill(Span<byte> bytes, ulong position)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, SplitMix64.At(position));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], SplitMix64.At(position + 1));
    }
}
