namespace Ecs.Emulator.Server.Options;

/// <summary>The <c>healthcheck</c> command: an image without a shell asks its own server.</summary>
internal static class HealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Gives 0 where the server at this address and port is well, else 1 and the reason on the error output.</summary>
    public static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Patience };
        var address = new Uri(options.LocalAddress, "/_emulator/health");
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return 0;
            }

            await Console.Error.WriteLineAsync($"{address} answered {(int)answer.StatusCode}.");
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {unreachable.Message}");
        }

        return 1;
    }
}
