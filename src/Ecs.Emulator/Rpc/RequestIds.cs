using System.Buffers.Binary;
using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Rpc;

/// <summary>The two names of a call.</summary>
/// <param name="Value">What the caller is told: an upper-case UUID.</param>
/// <param name="TraceId">What a trace is found by: 32 hex digits.</param>
internal readonly record struct RequestId(string Value, string TraceId);

/// <summary>Names calls: at random, or with a seed in a sequence that repeats from run to run.</summary>
/// <param name="seed">The seed; null for random names.</param>
internal sealed class RequestIds(int? seed)
{
    private long calls;

    /// <summary>The name of the next call.</summary>
    public RequestId Next()
    {
        if (seed is not { } value)
        {
            return new RequestId(Guid.NewGuid().ToString().ToUpperInvariant(), Guid.NewGuid().ToString("N"));
        }

        // Every call takes four numbers of the sequence, so the n-th call has its name whatever came between.
        var position = ((ulong)(uint)value << 32) + (4 * (ulong)Interlocked.Increment(ref calls));
        return new RequestId(
            Uuid(position).ToString().ToUpperInvariant(),
            Uuid(position + 2).ToString("N"));
    }

    private static Guid Uuid(ulong position)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, SplitMix64.At(position));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], SplitMix64.At(position + 1));
        return new Guid(bytes, bigEndian: true);
    }
}
