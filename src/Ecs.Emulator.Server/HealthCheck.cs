using System.Net.Sockets;
using System.Text;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server;

/// <summary>
/// The <c>healthcheck</c> command, for images without a shell. It sends one request over a socket, because HttpClient
/// would add more than a megabyte to the executable.
/// </summary>
internal static class HealthCheck
{
    private const string Path = "/_emulator/health";
    private const string Healthy = "HTTP/1.1 200 ";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Returns 0 if the server is healthy; otherwise 1, with the reason on standard error.</summary>
    public static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation)
    {
        var (host, port) = options.LocalEndpoint;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Timeout);
        try
        {
            var statusLine = await RequestStatusLineAsync(host, port, timeout.Token);
            if (statusLine.StartsWith(Healthy, StringComparison.Ordinal))
            {
                return 0;
            }

            await Console.Error.WriteLineAsync($"{host}:{port} is not healthy: {statusLine}");
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{host}:{port} does not respond: {exception.Message}");
        }

        return 1;
    }

    private static async Task<string> RequestStatusLineAsync(string host, int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"GET {Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(cancellation) ?? "no response";
    }
}
