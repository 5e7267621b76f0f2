using System.Buffers.Binary;
using System.Runtime.InteropServices;
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

    private const int CharactersAtOnce = sizeof(ulong) / sizeof(char);

    private static readonly (ulong High, ulong Low) Seed = (RandomNumber(), RandomNumber());

    private readonly Lock gate = new();
    private readonly HashSet<Digest> used = [];

    /// <summary>The nonces that end in a second. Time stamps are whole seconds, so there are few of these, whatever comes.</summary>
    private readonly Dictionary<long, Queue<Digest>> endingIn = [];
    private readonly PriorityQueue<Queue<Digest>, long> inOrder = new();

    /// <summary>Notes the nonce as used; false where it was before, and still counts.</summary>
    /// <param name="accessKeyId">The key: each has nonces of its own.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="until">When a call with the same time stamp would be refused anyway; to the second.</param>
    /// <param name="now">The emulator's time.</param>
    public bool TryUse(string accessKeyId, string nonce, DateTimeOffset until, DateTimeOffset now)
    {
        var digest = DigestOf(accessKeyId, nonce);
        var second = until.UtcTicks / TimeSpan.TicksPerSecond;
        lock (gate)
        {
            ForgetBefore(now);
            if (!used.Add(digest))
            {
                return false;
            }

            ref var ending = ref CollectionsMarshal.GetValueRefOrAddDefault(endingIn, second, out _);
            if (ending is null)
            {
                ending = new Queue<Digest>();
                inOrder.Enqueue(ending, second);
            }

            ending.Enqueue(digest);
            return true;
        }
    }

    /// <summary>Forgets what has ended, and makes room for one.</summary>
    private void ForgetBefore(DateTimeOffset now)
    {
        while (inOrder.TryPeek(out var first, out var second))
        {
            var hasEnded = second * TimeSpan.TicksPerSecond < now.UtcTicks;
            while ((hasEnded || used.Count >= Capacity) && first.TryDequeue(out var nonce))
            {
                used.Remove(nonce);
            }

            if (first.Count > 0)
            {
                return;
            }

            inOrder.Dequeue();
            endingIn.Remove(second);
        }
    }

    private static ulong RandomNumber() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>
    /// What is kept of a nonce: 128 bits that depend on every character, and on two numbers that are drawn when the process starts,
    /// so that nobody can choose two nonces that are taken for one.
    /// </summary>
    private static Digest DigestOf(string accessKeyId, string nonce)
    {
        var (high, low) = Seed;

        // The lengths part the two texts, whatever characters they have.
        Mix(ref high, ref low, ((ulong)accessKeyId.Length << 32) | (uint)nonce.Length);
        Mix(ref high, ref low, accessKeyId);
        Mix(ref high, ref low, nonce);
        return new Digest(high, low);
    }

    private static void Mix(ref ulong high, ref ulong low, ReadOnlySpan<char> text)
    {
        while (text.Length >= CharactersAtOnce)
        {
            Mix(ref high, ref low, BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text)));
            text = text[CharactersAtOnce..];
        }

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

    /// <summary>128 bits, each of which is as good a hash as any.</summary>
    private readonly record struct Digest(ulong High, ulong Low)
    {
        public override int GetHashCode() => (int)Low;
    }
}
