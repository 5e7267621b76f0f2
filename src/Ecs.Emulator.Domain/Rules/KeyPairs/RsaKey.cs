using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

/// <param name="PrivateKey">The private key in PEM.</param>
internal sealed record RsaKey(string PrivateKey, PublicKey PublicKey)
{
    private const int Bits = 2_048;

    /// <summary>Generates a key. This takes from 50 milliseconds to a second, so do it outside of an account.</summary>
    public static RsaKey Generate()
    {
        using var rsa = RSA.Create(Bits);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new RsaKey(
            rsa.ExportRSAPrivateKeyPem(),
            PublicKey.OfRsa(
                [.. Encoded("ssh-rsa"u8), .. EncodedNumber(key.Exponent!), .. EncodedNumber(key.Modulus!)]));
    }

    /// <summary>A string of RFC 4251: its length and its bytes.</summary>
    private static byte[] Encoded(ReadOnlySpan<byte> value)
    {
        var result = new byte[sizeof(int) + value.Length];
        BinaryPrimitives.WriteInt32BigEndian(result, value.Length);
        value.CopyTo(result.AsSpan(sizeof(int)));
        return result;
    }

    /// <summary>A number of RFC 4251. A zero byte comes first if the number would be negative without it.</summary>
    private static byte[] EncodedNumber(byte[] value) => Encoded(value[0] < 0x80 ? value : [0, .. value]);
}
