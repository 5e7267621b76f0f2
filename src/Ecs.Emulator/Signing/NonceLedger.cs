using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Signing;

/// <summary>
/// The nonces that an account's keys have used, each until its time stamp is no longer valid. It keeps a digest of each, and
/// forgets the oldest beyond <see cref="Capacity"/>, so that memory stays bounded under any load.
/// </summary>
internal sealed class NonceLedger
{
    /// <summary>How many nonces an account's ledger keeps.</summary>
    public const int Capacity = 200_000;

    private readonly Lock gate = new();
    private readonly HashSet<UInt128> used = [];
    private readonly Queue<(UInt128 Digest, DateTimeOffset Until)> order = new();

    /// <summary>Notes the nonce as used; false where it was before.</summary>
    /// <param name="accessKeyId">The key: each has nonces of its own.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="until">When a call with the same time stamp would be refused anyway.</param>
    /// <param name="now">The emulator's time.</param>
    public bool TryUse(string accessKeyId, string nonce, DateTimeOffset until, DateTimeOffset now)
    {
        var digest = Digest(accessKeyId, nonce);
        lock (gate)
        {
            while (order.TryPeek(out var oldest) && (oldest.Until < now || order.Count >= Capacity))
            {
                used.Remove(oldest.Digest);
                order.Dequeue();
            }

            if (!used.Add(digest))
            {
                return false;
            }

            order.Enqueue((digest, until));
            return true;
        }
    }

    private static UInt128 Digest(string accessKeyId, string nonce)
    {
        // A line break parts the two: neither a header nor a key contains one.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{accessKeyId}\n{nonce}"));
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
