using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

/// <summary>A public key.</summary>
/// <param name="Line">A line of OpenSSH: the type, the key in Base64, and a comment if it has one.</param>
/// <param name="FingerPrint">The MD5 hash of the key, as in RFC 4716: 32 hexadecimal digits.</param>
internal sealed record PublicKey(string Line, string FingerPrint)
{
    private static readonly string[] Types =
    [
        "ssh-rsa", "ssh-dss", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    ];

    /// <summary>
    /// Reads a line of OpenSSH; null for other texts. The content of the key is not checked, and the padding of the
    /// Base64 text can be absent: the examples of Terraform's provider have incomplete keys.
    /// </summary>
    public static PublicKey? Parse(string text) =>
        Decode(text.Trim()) is { } key ? new PublicKey(text.Trim(), FingerPrintOf(key)) : null;

    /// <summary>Whether the text can be parsed. It computes no hash.</summary>
    public static bool IsValid(string text) => Decode(text.Trim()) is not null;

    /// <summary>A key of the type RSA in its format of RFC 4253.</summary>
    public static PublicKey OfRsa(byte[] encoded) =>
        new($"ssh-rsa {Convert.ToBase64String(encoded)}", FingerPrintOf(encoded));

    private static byte[]? Decode(string line)
    {
        if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var type, var key, ..]
            || line.Contains('\n', StringComparison.Ordinal)
            || !Types.Contains(type))
        {
            return null;
        }

        var encoded = key.TrimEnd('=');
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(
            encoded.PadRight((encoded.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? bytes[..length]
            : null;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The fingerprints of RFC 4716 are MD5 hashes.")]
    private static string FingerPrintOf(ReadOnlySpan<byte> encoded) =>
        Convert.ToHexStringLower(MD5.HashData(encoded));
}
