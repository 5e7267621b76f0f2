using System.Net.Sockets;
using System.Security.Cryptography;

namespace Ecs.Emulator.Tests.Tls;

/// <summary>TLS messages without a library, because libraries no longer support old versions.</summary>
internal static class RawTls
{
    public const byte HandshakeRecord = 0x16;

    public const byte AlertRecord = 0x15;

    public const byte Fatal = 2;

    /// <summary>The alert for an unsupported version.</summary>
    public const byte ProtocolVersion = 70;

    /// <summary>A ClientHello that offers at most TLS 1.(<paramref name="minorVersion"/> − 1).</summary>
    public static byte[] ClientHello(byte minorVersion)
    {
        byte[] suites = [0xC0, 0x2B, 0xC0, 0x2C, 0xC0, 0x09, 0xC0, 0x0A];
        byte[] groups = [0x00, 0x0A, 0, 4, 0, 2, 0x00, 0x17];
        byte[] pointFormats = [0x00, 0x0B, 0, 2, 1, 0];
        byte[] signatureAlgorithms = [0x00, 0x0D, 0, 6, 0, 4, 0x04, 0x03, 0x02, 0x03];
        byte[] extensions = [.. groups, .. pointFormats, .. signatureAlgorithms];
        byte[] body =
        [
            0x03, minorVersion, .. RandomNumberGenerator.GetBytes(32), 0, .. Sized(suites), 1, 0, .. Sized(extensions),
        ];
        return [HandshakeRecord, 0x03, 0x01, .. Sized([0x01, 0, .. Sized(body)])];
    }

    /// <summary>
    /// Sends bytes and returns the response until the server waits for more bytes or closes the connection.
    /// </summary>
    public static async Task<byte[]> ReadResponseAsync(Uri server, byte[] words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await client.GetStream().WriteAsync(words);
        var buffer = new byte[16 * 1024];
        return buffer[..await client.GetStream().ReadAsync(buffer)];
    }

    private static byte[] Sized(byte[] content) => [(byte)(content.Length >> 8), (byte)content.Length, .. content];
}
