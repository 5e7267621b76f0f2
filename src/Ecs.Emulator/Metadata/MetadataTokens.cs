using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Control.Clock;

namespace Ecs.Emulator.Metadata;

/// <summary>
/// Issues and checks session tokens. A token contains its end and a hash with a key that only this process knows, so
/// that nothing has to be stored.
/// </summary>
internal sealed class MetadataTokens(EmulatorClock clock)
{
    public const int MaxSeconds = 21_600;

    /// <summary>The end in ticks.</summary>
    private const int EndLength = sizeof(long);

    /// <summary>
    /// Random bytes, which also make the length a multiple of three bytes: its text has no unused bits.
    /// </summary>
    private const int SaltLength = 2;
    private const int PayloadLength = EndLength + SaltLength;
    private const int Length = PayloadLength + HMACSHA256.HashSizeInBytes;

    /// <summary>Created by the first use, because most emulators issue no token.</summary>
    private readonly Lazy<byte[]> key = new(() => RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));

    /// <param name="owner">The account of the instance.</param>
    /// <param name="instance">The instance; the token is not valid for others.</param>
    /// <param name="lifetime">From now, on the emulator's clock.</param>
    public string Issue(AccountId owner, InstanceId instance, TimeSpan lifetime)
    {
        Span<byte> token = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(token, (clock.GetUtcNow() + lifetime).UtcTicks);
        RandomNumberGenerator.Fill(token.Slice(EndLength, SaltLength));
        Hash(token[..PayloadLength], owner, instance, token[PayloadLength..]);
        return Base64Url.EncodeToString(token);
    }

    public bool IsValid(string text, AccountId owner, InstanceId instance)
    {
        Span<byte> token = stackalloc byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length)
            || Base64Url.DecodeFromChars(text, token, out _, out var length) != OperationStatus.Done
            || length != Length)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(token[..PayloadLength], owner, instance, hash);
        return CryptographicOperations.FixedTimeEquals(hash, token[PayloadLength..])
            && BinaryPrimitives.ReadInt64BigEndian(token) > clock.GetUtcNow().UtcTicks;
    }

    private void Hash(ReadOnlySpan<byte> payload, AccountId owner, InstanceId instance, Span<byte> hash) =>
        HMACSHA256.HashData(
            key.Value, [.. payload, .. Encoding.UTF8.GetBytes($"{owner.Value}/{instance.Value}")], hash);
}
