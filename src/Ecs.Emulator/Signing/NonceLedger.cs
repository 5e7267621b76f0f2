using System.Buffers.Binary;
using System.Security.Cryptography;
using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Signing;

/// <summary>
/// The nonces that an account's keys have used, each until its time stamp is no longer valid. It keeps 128 bits of each; beyond
/// <see cref="Capacity"/> those that would end first are forgotten, so that memory stays bounded under any load.
/// </summary>
internal sealed class NonceLedger
{
    /// <summary>How many nonces an account's ledger keeps.</summary>
    public const int Capacity = 200_000;

    private static readonly (ulong High, ulong Low) Seed = (RandomNumber(), RandomNumber());

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

    private static ulong RandomNumber() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>
    /// What is kept of a nonce: 128 bits that depend on every character, and on two numbers that are drawn when the process starts,
    /// so that nobody can choose two nonces that are taken for one.
    /// </summary>
    private static UInt128 Digest(string accessKeyId, string nonce)
    {
        var (high, low) = Seed;

        // The length parts the two texts, whatever characters they have.
        Mix(ref high, ref low, (ulong)accessKeyId.Length);
        Mix(ref high, ref low, accessKeyId);
        Mix(ref high, ref low, nonce);
        return new UInt128(high, low);
    }

    private static void Mix(ref ulong high, ref ulong low, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            Mix(ref high, ref low, character);
        }
    }

    private static void Mix(ref ulong high, ref ulong low, ulong value)
    {
        high = SplitMix64.At(high ^ value);
        low = SplitMix64.At(low + value);
    }
}
