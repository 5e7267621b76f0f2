using System.IO.Pipelines;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>Writes the bytes of a response into one array, which is reused for the next response.</summary>
internal sealed class MemoryPipe : PipeWriter
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly byte[] buffer = new byte[LargestAnswer];
    private int length;

    public Stream Stream => field ??= AsStream(leaveOpen: true);

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    public override void Advance(int bytes) => length += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => buffer.AsMemory(length);

    public override Span<byte> GetSpan(int sizeHint = 0) => buffer.AsSpan(length);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
