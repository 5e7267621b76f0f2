using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ecs.Emulator.Signing;

/// <summary>
/// The nonces that an account's keys have used, each until its time stamp is no longer valid. It keeps a digest of each; beyond
/// <see cref="Capacity"/> those that would end first are forgotten, so that memory stays bounded under any load.
/// </summary>
internal sealed class NonceLedger
{
    /// <summary>How many nonces an account's ledger keeps.</summary>
    public const int Capacity = 200_000;

    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, DateTimeOffset> used = [];
    private readonly PriorityQueue<UInt128, DateTimeOffset> byEnd = new();

    /// <summary>Notes the nonce as used; false where it was before, and still counts.</summary>
    /// <param name="accessKeyId">The key: each has nonces of its own.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="until">When a call with the same time stamp would be refused anyway.</param>
    /// <param name="now">The emulator's time.</param>
    public bool TryUse(string accessKeyId, string nonce, DateTimeOffset until, DateTimeOffset now)
    {
        var digest = Digest(accessKeyId, nonce);
        lock (gate)
        {
            while (byEnd.TryPeek(out var first, out var end) && (end < now || used.Count >= Capacity))
            {
                byEnd.Dequeue();
                used.Remove(first);
            }

            if (!used.TryAdd(digest, until))
            {
                return false;
            }

            byEnd.Enqueue(digest, until);
            return true;
        }
    }

    private static UInt128 Digest(string accessKeyId, string nonce)
    {
        var text = new Utf8Text(stackalloc byte[256]);

        // The length parts the two, whatever characters they have.
        text.Append($"{accessKeyId.Length} ");
        text.Append(accessKeyId);
        text.Append(nonce);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.Written, hash);
        text.Dispose();
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
