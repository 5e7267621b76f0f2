using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Ecs.Emulator.Signing;

/// <summary>
/// The used nonces of the access keys of an account, until their time stamps expire. Above <see cref="Capacity"/>, the
/// nonces that expire first are removed. Nonces can be long, so the cache stores digests of 128 bits.
/// </summary>
internal sealed class NonceCache
{
    public const int Capacity = 200_000;

    private const int CharactersPerWord = sizeof(ulong) / sizeof(char);

    /// <summary>Random for each process, so that clients cannot precompute nonces with equal digests.</summary>
    private static readonly (ulong High, ulong Low) Seed = (RandomNumber(), RandomNumber());

    private readonly Lock gate = new();
    private readonly HashSet<Digest> used = [];

    /// <summary>The nonces by the second in which they expire. Time stamps are whole seconds.</summary>
    private readonly Dictionary<long, Queue<Digest>> bySecond = [];
    private readonly PriorityQueue<Queue<Digest>, long> byExpiry = new();

    /// <summary>Adds a nonce. Returns false if the key has used it and it has not expired.</summary>
    /// <param name="accessKeyId">The key. Different keys can use the same nonce.</param>
    /// <param name="expiry">The second in which the time stamp of the call expires.</param>
    /// <param name="now">The emulator's time.</param>
    public bool TryAdd(string accessKeyId, string nonce, DateTimeOffset expiry, DateTimeOffset now)
    {
        var digest = DigestOf(accessKeyId, nonce);
        var second = expiry.UtcTicks / TimeSpan.TicksPerSecond;
        lock (gate)
        {
            RemoveExpired(now);
            if (!used.Add(digest))
            {
                return false;
            }

            ref var expiring = ref CollectionsMarshal.GetValueRefOrAddDefault(bySecond, second, out _);
            if (expiring is null)
            {
                expiring = new Queue<Digest>();
                byExpiry.Enqueue(expiring, second);
            }

            expiring.Enqueue(digest);
            return true;
        }
    }

    private void RemoveExpired(DateTimeOffset now)
    {
        while (byExpiry.TryPeek(out var first, out var second))
        {
            var isExpired = second * TimeSpan.TicksPerSecond < now.UtcTicks;
            while ((isExpired || used.Count >= Capacity) && first.TryDequeue(out var nonce))
            {
                used.Remove(nonce);
            }

            if (first.Count > 0)
            {
                return;
            }

            byExpiry.Dequeue();
            bySecond.Remove(second);
        }
    }

    private static ulong RandomNumber() =>
        BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>Not a cryptographic hash: it only makes accidental collisions improbable.</summary>
    private static Digest DigestOf(string accessKeyId, string nonce)
    {
        var (high, low) = Seed;

        // The lengths separate the two texts.
        Mix(ref high, ref low, ((ulong)accessKeyId.Length << 32) | (uint)nonce.Length);
        Mix(ref high, ref low, accessKeyId);
        Mix(ref high, ref low, nonce);
        return new Digest(high, low);
    }

    private static void Mix(ref ulong high, ref ulong low, ReadOnlySpan<char> text)
    {
        while (text.Length >= CharactersPerWord)
        {
            Mix(ref high, ref low, BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text)));
            text = text[CharactersPerWord..];
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

    private readonly record struct Digest(ulong High, ulong Low)
    {
        public override int GetHashCode() => (int)Low;
    }
}
