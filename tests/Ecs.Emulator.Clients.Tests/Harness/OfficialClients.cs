using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

[assembly: AssemblyFixture(typeof(Ecs.Emulator.Clients.Tests.Harness.OfficialClients))]

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>One emulator that verifies signatures for all tests, and one process for each official client.</summary>
public sealed class OfficialClients : IAsyncLifetime
{
    private const int AccountIdLength = 16;

    private readonly Machine machine = Machine.Inspect();
    private readonly ConcurrentDictionary<ClientKind, Lazy<ClientProcess>> clients = new();
    private readonly ConcurrentDictionary<(ClientKind Client, bool Trusts), Lazy<ClientProcess>> overHttps = new();
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("ecs-emulator-clients-");
    private readonly Lazy<ClientProcess> models;
    private readonly Lazy<ClientProcess> modelGaps;
    private HttpClient? controlPlane;
    private ServerProcess? emulator;
    private string executable = "";

    private string AuthorityFile => Path.Combine(scratch.FullName, "ca.pem");

    public OfficialClients()
    {
        models = new Lazy<ClientProcess>(() => ClientProcess.Start(machine, "Models", controlPlane!.BaseAddress!));
        modelGaps =
            new Lazy<ClientProcess>(() => ClientProcess.Start(machine, "ModelGaps", controlPlane!.BaseAddress!));
    }

    public async ValueTask InitializeAsync()
    {
        if (machine.Lack is { } lack)
        {
            Assert.False(Machine.MustHaveAll, lack);
            return;
        }

        var installing = NodeClients.InstallAsync(machine);
        executable = await NativePublisher.PublishServerAsync("clients");
        await installing;
        emulator = await StartEmulatorAsync("--signature", "verify");
        controlPlane = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = emulator.Address };
        await File.WriteAllTextAsync(
            AuthorityFile, await controlPlane.GetStringAsync(new Uri("/_emulator/ca.pem", UriKind.Relative)));
    }

    /// <summary>Returns a client with its own account. Skips the test if the machine lacks a program.</summary>
    public async Task<SdkCaller> UseAsync(ClientKind client)
    {
        SkipWhereLacking();
        var process = clients.GetOrAdd(client, kind => new Lazy<ClientProcess>(
            () => ClientProcess.Start(machine, kind.ToString(), controlPlane!.BaseAddress!)));
        return await NewCallerAsync(client, process.Value);
    }

    private async Task<SdkCaller> NewCallerAsync(ClientKind client, ClientProcess process)
    {
        var account = RandomNumberGenerator.GetString("0123456789", AccountIdLength);
        var caller = new SdkCaller(process, controlPlane!, account);
        if (client == ClientKind.Ecs7Sts)
        {
            // An account's own key is permanent unless the state changes it.
            await caller.ChangeAsync(
                "accessKeys",
                new Dictionary<string, object>
                {
                    [account] = new
                    {
                        secret = SdkCaller.Secret,
                        securityToken = SdkCaller.SecurityToken
                    },
                });
        }

        return caller;
    }

    /// <summary>Returns a client that uses HTTPS, with its own account.</summary>
    /// <param name="client">The client.</param>
    /// <param name="trusts">Whether it trusts the emulator's certificate authority.</param>
    public async Task<SdkCaller> UseOverHttpsAsync(ClientKind client, bool trusts)
    {
        SkipWhereLacking();
        var address = new UriBuilder(controlPlane!.BaseAddress!) { Scheme = Uri.UriSchemeHttps }.Uri;
        var process = overHttps.GetOrAdd((client, trusts), key => new Lazy<ClientProcess>(
            () => ClientProcess.Start(machine, key.Client.ToString(), address, key.Trusts ? AuthorityFile : null)));
        return await NewCallerAsync(client, process.Value);
    }

    /// <summary>Starts a client for another address than the emulator's.</summary>
    internal ClientProcess Start(ClientKind client, Uri address)
    {
        SkipWhereLacking();
        return ClientProcess.Start(machine, client.ToString(), address);
    }

    /// <summary>Returns the differences between a response and the current SDK's model.</summary>
    public Task<IReadOnlyList<string>> MismatchesAsync(string product, string action, JsonNode response) =>
        CompareAsync(models, product, action, response);

    /// <summary>
    /// Returns the members of the current SDK's model that the response does not have, or has without a value.
    /// </summary>
    public Task<IReadOnlyList<string>> GapsAsync(string product, string action, JsonNode response) =>
        CompareAsync(modelGaps, product, action, response);

    internal Task<ServerProcess> StartEmulatorAsync(params string[] options)
    {
        SkipWhereLacking();
        return ServerProcess.StartAsync(
            new ServerProcessOptions { Executable = executable, Arguments = options });
    }

    /// <summary>A plain HTTP client for the emulator.</summary>
    public HttpClient Connect()
    {
        SkipWhereLacking();
        return controlPlane!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values.Concat(overHttps.Values))
        {
            await client.Value.DisposeAsync();
        }

        foreach (var process in new[] { models, modelGaps }.Where(process => process.IsValueCreated))
        {
            await process.Value.DisposeAsync();
        }

        controlPlane?.Dispose();
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }

        scratch.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<string>> CompareAsync(
        Lazy<ClientProcess> process, string product, string action, JsonNode response)
    {
        SkipWhereLacking();
        var result = await process.Value.CallAsync("", "", product, action, response, typed: false);
        return result.Body.Deserialize<string[]>()!;
    }

    private void SkipWhereLacking()
    {
        if (machine.Lack is { } lack)
        {
            Assert.Skip(lack);
        }
    }
}
