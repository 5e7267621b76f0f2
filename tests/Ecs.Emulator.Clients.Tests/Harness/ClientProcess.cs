using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>A Node.js process that drives one official client: a call per line in, a response per line out.</summary>
internal sealed class ClientProcess : IAsyncDisposable
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<SdkResponse>> pending = new();
    private readonly SemaphoreSlim oneWriter = new(1);
    private readonly Task<string> errors;
    private readonly Task reading;
    private int lastId;

    private ClientProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        reading = ReadAsync();
    }

    /// <summary>Starts a client for the emulator at this address, over HTTP or HTTPS.</summary>
    /// <param name="machine">The programs.</param>
    /// <param name="client">The kind of client.</param>
    /// <param name="emulator">The emulator's address.</param>
    /// <param name="trusted">The file of an additional certificate authority, or null.</param>
    public static ClientProcess Start(Machine machine, string client, Uri emulator, string? trusted = null)
    {
        // The clients would use a proxy even for this machine.
        var node = machine.Node!.Without(name =>
            name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("NODE_", StringComparison.Ordinal));
        node = trusted is null ? node : node.With("NODE_EXTRA_CA_CERTS", trusted);
        return new ClientProcess(
            node.Start(Machine.NodeFolder, "driver.mjs", client, emulator.Authority, emulator.Scheme));
    }

    /// <summary>Calls an action.</summary>
    /// <param name="accessKeyId">The access key.</param>
    /// <param name="accessKeySecret">The secret.</param>
    /// <param name="product">The product.</param>
    /// <param name="action">The action.</param>
    /// <param name="parameters">The parameters, with the API's names.</param>
    /// <param name="typed">Whether to use the client's typed method even if it is known to fail.</param>
    /// <param name="settings">Additional settings of the client, or null.</param>
    public async Task<SdkResponse> CallAsync(
        string accessKeyId,
        string accessKeySecret,
        string product,
        string action,
        JsonNode parameters,
        bool typed,
        object? settings = null)
    {
        var id = Interlocked.Increment(ref lastId);
        var response = new TaskCompletionSource<SdkResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        pending[id] = response;
        var line = JsonSerializer.Serialize(
            new { id, accessKeyId, accessKeySecret, product, action, parameters, typed, settings });
        await oneWriter.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(line);
            await process.StandardInput.FlushAsync();
        }
        finally
        {
            oneWriter.Release();
        }

        return await response.Task.WaitAsync(CallLimit);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
        oneWriter.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var result = JsonSerializer.Deserialize<JsonElement>(line);
            if (pending.TryRemove(result.GetProperty("id").GetInt32(), out var response))
            {
                response.SetResult(new SdkResponse(result));
            }
        }

        var end = new InvalidOperationException($"The client's process has exited.\n{await errors}");
        foreach (var response in pending.Values)
        {
            response.TrySetException(end);
        }
    }
}
