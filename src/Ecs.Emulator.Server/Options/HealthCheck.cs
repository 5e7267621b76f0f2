using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.Server.Options;

/// <summary>
/// The <c>healthcheck</c> command: an image without a shell asks its own server. One plain request over a socket: HttpClient
/// would add more than a megabyte of protocols, compressed, that this never speaks.
/// </summary>
internal static class HealthCheck
{
    private const string Path = "/_emulator/health";
    private const string Well = "HTTP/1.1 200 ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Gives 0 where the server at this address and port is well, else 1 and the reason on the error output.</summary>
    public static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation)
    {
        var (host, port) = options.LocalEndpoint;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var answer = await AskAsync(host, port, patience.Token);
            if (answer.StartsWith(Well, StringComparison.Ordinal))
            {
                return 0;
            }

            await Console.Error.WriteLineAsync($"{host}:{port} is not well: {answer}");
        }
        catch (Exception silent) when (silent is SocketException or IOException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{host}:{port} does not answer: {silent.Message}");
        }

        return 1;
    }

    private static async Task<string> AskAsync(string host, int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(cancellation) ?? "it hung up";
    }
}
